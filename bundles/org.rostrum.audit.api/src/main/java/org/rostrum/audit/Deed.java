package org.rostrum.audit;

import java.util.Objects;
import java.util.Optional;
import org.rostrum.problem.Problem;

/**
 * Something that somebody did, or tried to do. Holds no secret: who tells of a deed takes care of that.
 *
 * @param from the network address it came from; empty if it came over none, or none is known
 * @param what a word of {@code distribution/docs/concepts/audit.md} as {@code account.added}: what it is about, a dot, and
 *     what happens to it
 * @param on the id of what it was done to; empty if there is none
 * @param outcome {@link #DONE}, or the code of the problem with which it was refused
 * @param detail more for people to read; empty if there is nothing to say
 */
public record Deed(
        Actor who, Optional<String> from, String what, Optional<String> on, String outcome, Optional<String> detail) {

    /** It was done. */
    public static final String DONE = "done";

    /** The longest address, id and outcome, in UTF-16 units; what is longer is cut off. */
    public static final int MAX_WORD = 128;

    /** The longest detail, in UTF-16 units; what is longer is cut off. */
    public static final int MAX_DETAIL = 500;

    public Deed {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(what, "what");
        who = new Actor(who.kind(), clean(who.id(), MAX_WORD));
        from = from.map(text -> clean(text, MAX_WORD));
        what = clean(what, MAX_WORD);
        on = on.map(text -> clean(text, MAX_WORD)).filter(text -> !text.isEmpty());
        outcome = clean(outcome, MAX_WORD);
        detail = detail.map(text -> clean(text, MAX_DETAIL)).filter(text -> !text.isEmpty());
    }

    /** Done. */
    public static Deed done(Actor who, String what) {
        return new Deed(who, Optional.empty(), what, Optional.empty(), DONE, Optional.empty());
    }

    /** It came from this network address. */
    public Deed from(String address) {
        return new Deed(who, Optional.of(address), what, on, outcome, detail);
    }

    /** It was done to this. */
    public Deed on(String id) {
        return new Deed(who, from, what, Optional.of(id), outcome, detail);
    }

    /** It was refused. */
    public Deed refused(Problem why) {
        return new Deed(who, from, what, on, why.code(), detail);
    }

    /** There is more to say. */
    public Deed with(String more) {
        return new Deed(who, from, what, on, outcome, Optional.of(more));
    }

    /** One line, whatever somebody typed: what would break it is a blank. */
    private static String clean(String text, int longest) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(point -> Character.isISOControl(point) || isSeparator(point) ? ' ' : point)
                .forEach(line::appendCodePoint);
        int end = Math.min(line.length(), longest);
        boolean splits = end > 0 && end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
        return line.substring(0, splits ? end - 1 : end);
    }

    private static boolean isSeparator(int point) {
        int type = Character.getType(point);
        return type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.FORMAT
                || type == Character.SURROGATE;
    }
}

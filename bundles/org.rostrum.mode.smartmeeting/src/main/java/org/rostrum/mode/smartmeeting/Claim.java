package org.rostrum.mode.smartmeeting;

import java.util.Comparator;
import java.util.Optional;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Source;

/**
 * What gives a seat the podium. Whoever shares content has asked for it by a click and comes before all who speak; then
 * comes the loudest.
 *
 * @param loudness of the voice, 1 to 127; 0: it says nothing
 * @param content whether content is shared
 */
record Claim(int loudness, boolean content) {

    static final Comparator<Claim> STRONGEST_FIRST =
            Comparator.comparing(Claim::content).thenComparing(Claim::loudness).reversed();

    private static final String VOICE = "voice";
    private static final String CONTENT = "content";

    static Claim of(Participant seat) {
        return new Claim(speaks(seat) ? seat.voice().loudness() : 0, seat.offers(Source.CONTENT));
    }

    /** Asked of every seat after every command: makes no object. */
    static boolean isMadeBy(Participant seat) {
        return speaks(seat) || seat.offers(Source.CONTENT);
    }

    private static boolean speaks(Participant seat) {
        return seat.voice().speaks() && seat.offers(Source.MICROPHONE);
    }

    boolean isMade() {
        return content || loudness > 0;
    }

    /** Less what the text names. */
    Claim without(String text) {
        return new Claim(text.contains(VOICE) ? 0 : loudness, content && !text.contains(CONTENT));
    }

    /** What of the text still holds. */
    Claim within(String text) {
        return new Claim(text.contains(VOICE) ? loudness : 0, content && text.contains(CONTENT));
    }

    /** As it is remembered: how loud does not matter. Empty if there is nothing to remember. */
    Optional<String> text() {
        String voice = loudness > 0 ? VOICE : "";
        String text = content ? voice + " " + CONTENT : voice;
        return isMade() ? Optional.of(text.strip()) : Optional.empty();
    }
}

package org.rostrum.conference;

import java.util.List;
import java.util.Objects;

/**
 * Who is shown where: binding for composed pictures, for browsers advice unless {@code mandatory}.
 *
 * @param slots 1 to 49, left to right and top to bottom; at most one {@link Slot.Content}
 * @param mandatory whether viewers may not arrange otherwise
 */
public record Layout(List<Slot> slots, boolean mandatory) {

    /** The most slots. */
    public static final int MAX_SLOTS = 49;

    /** What one slot shows. */
    public sealed interface Slot {

        /** One participant, always. */
        record Fixed(ParticipantId who) implements Slot {
            public Fixed {
                Objects.requireNonNull(who, "who");
            }
        }

        /** Who speaks. */
        record ActiveSpeaker() implements Slot {}

        /**
         * By turns those whom no other slot shows.
         *
         * @param seconds each for so long, 3 to 3600
         */
        record Shuffled(int seconds) implements Slot {
            public Shuffled {
                if (seconds < 3 || seconds > 3600) {
                    throw new IllegalArgumentException("seconds: " + seconds + " (expected: 3 to 3600)");
                }
            }
        }

        /** Shared content, while there is any. */
        record Content() implements Slot {}

        /** The first whom no other slot shows. */
        record Random() implements Slot {}
    }

    public Layout {
        slots = List.copyOf(slots);
        if (slots.isEmpty() || slots.size() > MAX_SLOTS) {
            throw new IllegalArgumentException("slots: " + slots.size() + " (expected: 1 to " + MAX_SLOTS + ")");
        }
        if (slots.stream().filter(Slot.Content.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("slots: several for content (expected: at most one)");
        }
    }

    /** How many slots show a speaker, and not content. */
    public long speakers() {
        return slots.stream().filter(slot -> !(slot instanceof Slot.Content)).count();
    }

    /** The same without somebody who is gone: their slot shows anybody. */
    Layout without(ParticipantId gone) {
        Slot fixed = new Slot.Fixed(gone);
        return new Layout(
                slots.stream()
                        .map(slot -> slot.equals(fixed) ? new Slot.Random() : slot)
                        .toList(),
                mandatory);
    }
}

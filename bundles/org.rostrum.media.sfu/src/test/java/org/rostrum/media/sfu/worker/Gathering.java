package org.rostrum.media.sfu.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.ParticipantId;
import org.rostrum.media.sfu.stream.SpeechActivity;

/** Microphones without packets, and the floor they share. Time goes in frames of 20 ms. */
final class Gathering {
    final Floor floor = new Floor();
    private final Map<ParticipantId, SpeechActivity> microphones = new LinkedHashMap<>();
    private final Map<ParticipantId, int[]> sounds = new LinkedHashMap<>();
    private int frame;

    static ParticipantId id(String name) {
        return new ParticipantId(name);
    }

    /** From now on this comes from the microphone; behind it nothing is sent. */
    void play(String name, int[] sound) {
        microphones.computeIfAbsent(id(name), who -> new SpeechActivity());
        int[] shifted = new int[frame + sound.length];
        java.util.Arrays.fill(shifted, 0, frame, -1);
        System.arraycopy(sound, 0, shifted, frame, sound.length);
        sounds.put(id(name), shifted);
        floor.furnish(microphones);
    }

    void leave(String name) {
        microphones.remove(id(name));
        floor.furnish(microphones);
    }

    /** The next 20 ms. Answers whether another one dominates. */
    boolean next() {
        long now = (frame + 1) * Floor.PERIOD_NANOS;
        microphones.forEach((who, activity) -> {
            int[] sound = sounds.get(who);
            if (frame < sound.length && sound[frame] >= 0) {
                activity.hear(sound[frame], frame * 960, now);
            }
        });
        frame++;
        return floor.follow(now);
    }

    void skip(int millis) {
        for (int i = 0; i < millis / Sound.FRAME_MILLIS; i++) {
            next();
        }
    }

    /** Lets time go until so many milliseconds after the beginning. */
    void skipTo(int millis) {
        skip(millis - frame * Sound.FRAME_MILLIS);
    }

    Optional<String> dominant() {
        return floor.dominant().map(String::valueOf);
    }

    /** How many milliseconds it takes until this one dominates, at most so many. */
    int millisUntilDominates(String name, int most) {
        for (int millis = 0; millis <= most; millis += Sound.FRAME_MILLIS) {
            if (floor.dominant().equals(Optional.of(id(name)))) {
                return millis;
            }
            next();
        }
        throw new AssertionError(name + " does not dominate after " + most + " ms, but " + floor.dominant());
    }

    /** How often somebody else dominates within the time. */
    int changes(int millis) {
        int changes = 0;
        for (int i = 0; i < millis / Sound.FRAME_MILLIS; i++) {
            changes += next() ? 1 : 0;
        }
        return changes;
    }
}

package org.rostrum.media.sfu.worker;

import java.util.Random;

/** Levels as microphones tell them, one for each 20 ms: syllables, pauses, coughs and fans with the rhythm and loudness of recordings. */
final class Sound {
    static final int FRAME_MILLIS = 20;

    private static final int ROOM = 48;

    private Sound() {}

    private static int[] frames(int millis) {
        return new int[millis / FRAME_MILLIS];
    }

    /** A quiet room. */
    static int[] silence(Random random, int millis) {
        int[] levels = frames(millis);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = ROOM - 6 + random.nextInt(12);
        }
        return levels;
    }

    /** Sentences: syllables of 120 to 240 ms, closures of 20 to 60 ms between them, a breath of 200 to 400 ms about every two seconds. */
    static int[] speech(Random random, int millis, int loudness) {
        int[] levels = silence(random, millis);
        int at = 0;
        int breath = 100;
        while (at < levels.length) {
            int syllable = 6 + random.nextInt(7);
            for (int i = 0; i < syllable && at < levels.length; i++, at++) {
                int edge = Math.min(i, syllable - 1 - i);
                levels[at] = loudness - (edge == 0 ? 10 : 0) - random.nextInt(6);
            }
            at += 1 + random.nextInt(3);
            if (at >= breath) {
                at += 10 + random.nextInt(11);
                breath = at + 75 + random.nextInt(50);
            }
        }
        return levels;
    }

    /** A sharp beginning and a tail, 240 ms in all. */
    static int[] cough(Random random) {
        int[] levels = frames(240);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = 112 - 2 * i - random.nextInt(4);
        }
        return levels;
    }

    /** It runs beside the microphone and never pauses. */
    static int[] fan(Random random, int millis) {
        int[] levels = frames(millis);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = 76 + random.nextInt(4);
        }
        return levels;
    }

    static int[] then(int[]... parts) {
        return java.util.Arrays.stream(parts)
                .flatMapToInt(java.util.Arrays::stream)
                .toArray();
    }
}

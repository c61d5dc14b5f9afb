package org.rostrum.rtp.testing;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/**
 * A seeded mutation fuzzer. Every input sits between guard zones inside a larger array, so that a codec that trusts its own indices reads
 * foreign bytes, and at the very end of an exact array, so that it runs over the end.
 */
public final class Mutations {
    /** Inputs per run of {@link #feed}. */
    public static final int COUNT = 120_000;

    private static final int GUARD = 64;
    private static final byte[] BORDER_BYTES = {
        0, 1, 2, 4, 0x7f, (byte) 0x80, (byte) 0xbe, (byte) 0xde, (byte) 0xfe, (byte) 0xff
    };

    private Mutations() {}

    /** What is tried with each input: never throws, never looks outside {@code [offset, offset + length)}. */
    @FunctionalInterface
    public interface Door {
        /** Answers a digest of everything the codec said, so that reading a guard byte becomes visible. */
        long enter(byte[] buffer, int offset, int length);
    }

    /**
     * Feeds {@link #COUNT} mutations of the samples: twice embedded, with different guard bytes, and the two answers must be the same;
     * once at the end of an exact array.
     */
    public static void feed(long seed, Door door, byte[]... samples) {
        feed(seed, COUNT, door, samples);
    }

    /** As {@link #feed(long, Door, byte[]...)} with fewer inputs, for a codec with several variants. */
    public static void feed(long seed, int count, Door door, byte[]... samples) {
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            byte[] input = mutate(random, samples[random.nextInt(samples.length)]);
            long among55 = door.enter(embed(input, (byte) 0x55), GUARD, input.length);
            long amongFf = door.enter(embed(input, (byte) 0xff), GUARD, input.length);
            long exact = door.enter(input.clone(), 0, input.length);
            if (among55 != amongFf || among55 != exact) {
                throw new AssertionError("read outside its bounds: seed " + seed + ", input " + i + ", "
                        + HexFormat.of().formatHex(input));
            }
        }
    }

    private static byte[] embed(byte[] input, byte guard) {
        byte[] embedded = new byte[input.length + 2 * GUARD];
        Arrays.fill(embedded, guard);
        System.arraycopy(input, 0, embedded, GUARD, input.length);
        return embedded;
    }

    /** One to four of: flip a bit, set a byte to a border value, cut, lengthen, copy a stretch over another. */
    public static byte[] mutate(Random random, byte[] sample) {
        byte[] input = sample.clone();
        for (int n = random.nextInt(4); n >= 0; n--) {
            if (input.length == 0) {
                return input;
            }
            int at = random.nextInt(input.length);
            switch (random.nextInt(6)) {
                case 0 -> input[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> input[at] = BORDER_BYTES[random.nextInt(BORDER_BYTES.length)];
                case 2 -> input[at] = (byte) random.nextInt();
                case 3 -> input = Arrays.copyOf(input, at);
                case 4 -> input = Arrays.copyOf(input, input.length + random.nextInt(40));
                default -> {
                    int from = random.nextInt(input.length);
                    int size = random.nextInt(input.length - Math.max(at, from));
                    System.arraycopy(input, from, input, at, size);
                }
            }
        }
        return input;
    }
}

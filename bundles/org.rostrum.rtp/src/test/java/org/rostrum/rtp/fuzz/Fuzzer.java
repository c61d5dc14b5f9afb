package org.rostrum.rtp.fuzz;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Feeds inputs that nobody has seen before to a codec, for so long as its share of {@code ROSTRUM_FUZZ_SECONDS}, a minute unless told.
 * Every input is made from a seed of its own, which a failure tells; {@code ROSTRUM_FUZZ_SEED} tries that one alone.
 */
final class Fuzzer {
    private static final int SHARES = 5;
    private static final int GUARD = 64;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final String name;
    private final Recipe recipe;
    private final Door door;

    /** Makes an input. */
    @FunctionalInterface
    interface Recipe {
        byte[] make(Random random);
    }

    /** What is tried with each input: never throws, never looks outside {@code [offset, offset + length)}. */
    @FunctionalInterface
    interface Door {
        /** Answers a digest of everything the codec said, so that reading a byte outside becomes visible. */
        long enter(byte[] buffer, int offset, int length);
    }

    Fuzzer(String name, Recipe recipe, Door door) {
        this.name = name;
        this.recipe = recipe;
        this.door = door;
    }

    /** Answers how many inputs the codec has survived. */
    long run() {
        Optional<Long> only =
                Optional.ofNullable(System.getenv("ROSTRUM_FUZZ_SEED")).map(Long::valueOf);
        if (only.isPresent()) {
            attempt(only.get());
            return 1;
        }
        long inputs = 0;
        long seed = ThreadLocalRandom.current().nextLong();
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < budgetNanos()) {
            for (int i = 0; i < 100; i++) {
                attempt(seed++);
            }
            inputs += 100;
        }
        return inputs;
    }

    private static long budgetNanos() {
        String seconds = System.getenv().getOrDefault("ROSTRUM_FUZZ_SECONDS", "60");
        return TimeUnit.SECONDS.toNanos(Long.parseLong(seconds)) / SHARES;
    }

    private void attempt(long seed) {
        byte[] input = recipe.make(new Random(seed));
        long begin = System.nanoTime();
        try {
            long among55 = door.enter(embed(input, (byte) 0x55), GUARD, input.length);
            long amongFf = door.enter(embed(input, (byte) 0xff), GUARD, input.length);
            long exact = door.enter(input.clone(), 0, input.length);
            if (among55 != amongFf || among55 != exact) {
                throw new AssertionError("It looked outside its bounds");
            }
        } catch (RuntimeException | AssertionError e) {
            throw failure(seed, input, e);
        }
        if (System.nanoTime() - begin > PATIENCE_NANOS) {
            throw failure(seed, input, new AssertionError("It took too long"));
        }
    }

    private AssertionError failure(long seed, byte[] input, Throwable cause) {
        return new AssertionError(
                name + " failed; repeat with ROSTRUM_FUZZ_SEED=" + seed + "; input "
                        + HexFormat.of().formatHex(input),
                cause);
    }

    private static byte[] embed(byte[] input, byte guard) {
        byte[] embedded = new byte[input.length + 2 * GUARD];
        Arrays.fill(embedded, guard);
        System.arraycopy(input, 0, embedded, GUARD, input.length);
        return embedded;
    }
}

package org.rostrum.identity.local;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.util.Arrays;

/** One hash of Argon2id (RFC 9106) with all that is needed to make it again, written in PHC string form. */
final class Argon2id {

    /**
     * What one hash costs.
     *
     * @param memoryKib 8 to 1,048,576 KiB
     * @param passes over the memory, 1 to 16
     * @param lanes 1 to 16
     */
    record Cost(int memoryKib, int passes, int lanes) {

        private static final int MOST_MEMORY_KIB = 1 << 20;
        private static final int MOST = 16;

        /** OWASP Password Storage Cheat Sheet, the first choice for Argon2id. */
        static final Cost PRESENT = new Cost(19_456, 2, 1);

        /** A damaged or planted hash must not take the server's memory. */
        boolean isBearable() {
            return memoryKib >= 8 * lanes && memoryKib <= MOST_MEMORY_KIB && within(passes) && within(lanes);
        }

        private static boolean within(int value) {
            return value >= 1 && value <= MOST;
        }
    }

    private static final int HASH_BYTES = 32;

    private static final Pattern PHC = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    private Argon2id(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    static Argon2id of(String password, byte[] salt, Cost cost) {
        return new Argon2id(cost, salt, compute(password, salt, cost, HASH_BYTES));
    }

    /** Reads the PHC string form; empty if it is another algorithm, damaged or unbearable. */
    static Optional<Argon2id> parse(String phc) {
        Matcher form = PHC.matcher(phc);
        if (!form.matches()) {
            return Optional.empty();
        }
        Cost cost = new Cost(number(form, 1), number(form, 2), number(form, 3));
        if (!cost.isBearable()) {
            return Optional.empty();
        }
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            return Optional.of(new Argon2id(cost, base64.decode(form.group(4)), base64.decode(form.group(5))));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Makes the hash again and compares, in a time that does not depend on where they differ. */
    boolean matches(String password) {
        return Arrays.constantTimeAreEqual(hash, compute(password, salt, cost, hash.length));
    }

    /** What it took to make. */
    Cost cost() {
        return cost;
    }

    String phc() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    private static byte[] compute(String password, byte[] salt, Cost cost, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}

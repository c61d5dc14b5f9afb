package org.rostrum.itests;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on somebody's telephone that makes codes (RFC 6238), from the secret that was typed into it. */
final class Authenticator {

    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    Authenticator(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.chars().forEach(letter -> digits.append(Character.forDigit(BASE_32.indexOf(letter), BASE_32.length())));
        byte[] number = new BigInteger(digits.toString(), BASE_32.length()).toByteArray();
        secret = new byte[SECRET_BYTES];
        int length = Math.min(number.length, SECRET_BYTES);
        System.arraycopy(number, number.length - length, secret, SECRET_BYTES - length, length);
    }

    /** The code of now, or the one that comes so many steps later. */
    String code(int later) throws GeneralSecurityException {
        long step = Instant.now().getEpochSecond() / STEP_SECONDS + later;
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }
}

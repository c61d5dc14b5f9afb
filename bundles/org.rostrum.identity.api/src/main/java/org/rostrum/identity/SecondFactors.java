package org.rostrum.identity;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;

/**
 * Codes of an app besides the password (TOTP, RFC 6238: SHA-1, six digits, 30 s). Once confirmed, one is asked for at
 * every log-in with a password, whichever provider knows that password. Calls read or write the database: never call on a
 * conference or media thread.
 */
@ProviderType
public interface SecondFactors {

    /**
     * A secret for the app, shown once.
     *
     * @param secret 160 bits in base 32
     * @param uri the same as apps read it from a picture, {@code otpauth://totp/...}
     */
    record Enrolment(String secret, String uri) {
        @Override
        public String toString() {
            return "Enrolment[]";
        }
    }

    /** Makes a secret that is worth nothing until it is confirmed. Refuses {@code user.unknown}, {@code factor.present}. */
    Outcome<Enrolment> enrol(UserId user);

    /**
     * Puts it in force with a code of the app; returns ten codes for the day the app is lost, each good once. Refuses
     * {@code user.unknown}, {@code factor.present}, {@code factor.absent} without an enrolment, {@code login.code-refused}.
     */
    Outcome<List<String>> confirm(UserId user, String code);

    /** Takes it away. Refuses {@code user.unknown}, {@code factor.absent}. */
    Outcome<User> remove(UserId user);
}

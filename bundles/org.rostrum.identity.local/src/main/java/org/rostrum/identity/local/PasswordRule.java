package org.rostrum.identity.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/**
 * Which passwords are refused: too short, too long, the log-in name, the commonest. No rule about kinds of characters.
 *
 * @param shortest how many characters a new one has at least; never less than {@link #SHORTEST}
 */
record PasswordRule(int shortest) {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private static final Set<String> COMMONEST = read("common-passwords.txt");

    /** Whether a password could be one at all. Anything longer is not even hashed. */
    static boolean hasLength(String password) {
        // A character has at most two units; normalising a longer text would be work for nothing.
        if (password.length() > 2 * LONGEST) {
            return false;
        }
        int characters = lengthOf(Passwords.normal(password));
        return characters >= SHORTEST && characters <= LONGEST;
    }

    private static int lengthOf(String normal) {
        return normal.codePointCount(0, normal.length());
    }

    /** Why this may not be the password of that account. */
    Optional<Problem> objection(UserId id, String password) {
        if (!hasLength(password) || lengthOf(Passwords.normal(password)) < shortest) {
            return weak("A password has " + shortest + " to " + LONGEST + " characters.");
        }
        String folded = Passwords.normal(password).toLowerCase(Locale.ROOT);
        if (folded.equals(id.value())) {
            return weak("A password is not the log-in name.");
        }
        if (COMMONEST.contains(folded)) {
            return weak("This password is one of the commonest and is guessed first.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> weak(String sentence) {
        return Optional.of(Problems.PASSWORD_WEAK.because(sentence));
    }

    private static Set<String> read(String resource) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(PasswordRule.class.getResourceAsStream(resource), UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}

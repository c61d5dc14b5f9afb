package org.rostrum.rest.resource;

import java.security.SecureRandom;
import java.util.Optional;
import org.rostrum.conference.Pin;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** What a plan's {@code pin} says: digits, none, or that the server shall draw one. */
final class Pins {

    static final String GENERATE = "generate";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNT = 1_000_000;

    private Pins() {}

    /** Refuses {@code plan.invalid}. */
    static Outcome<Optional<Pin>> read(String text) {
        if (text == null || text.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        Optional<Pin> pin = text.equals(GENERATE) ? Optional.of(draw()) : Pin.parse(text);
        return pin.isPresent()
                ? Outcome.done(pin)
                : Outcome.refused(
                        Problems.PLAN_INVALID.because("pin: (expected: 4 to 16 digits, \"generate\" or nothing)"));
    }

    /** Six digits that nobody can foresee. */
    private static Pin draw() {
        return new Pin(String.format("%06d", RANDOM.nextInt(COUNT)));
    }
}

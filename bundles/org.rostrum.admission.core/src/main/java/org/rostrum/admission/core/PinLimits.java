package org.rostrum.admission.core;

import java.time.Duration;

/** How many wrong PINs are let pass within how long: what the operator has set. */
record PinLimits(int account, int network, int conference, Duration window) {

    private static final int MOST_OF_AN_ACCOUNT = 1000;
    private static final int MOST = 100_000;
    private static final int MINUTES_OF_A_DAY = 1440;

    PinLimits {
        check("pin.attempts.account", account, MOST_OF_AN_ACCOUNT);
        check("pin.attempts.network", network, MOST);
        check("pin.attempts.conference", conference, MOST);
        check("pin.window.minutes", window.toMinutes(), MINUTES_OF_A_DAY);
    }

    static PinLimits of(AdmissionConfig config) {
        return new PinLimits(
                config.pin_attempts_account(),
                config.pin_attempts_network(),
                config.pin_attempts_conference(),
                Duration.ofMinutes(config.pin_window_minutes()));
    }

    private static void check(String key, long value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(key + ": " + value + " (expected: 1 to " + most + ")");
        }
    }
}

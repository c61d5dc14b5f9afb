package org.rostrum.calling.core;

import java.security.SecureRandom;
import java.util.Base64;
import org.rostrum.calling.CallId;
import org.rostrum.conference.ConferenceId;

/** Makes names of 128 random bits. */
final class Names {

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    CallId call() {
        return new CallId(next());
    }

    ConferenceId conference() {
        return new ConferenceId("call-" + next());
    }

    private String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package org.rostrum.webinar;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody who wants to come.
 *
 * @param answers by the names of the questions
 * @param pending whether the address is still to be confirmed: nobody enters by it, and no place is taken
 */
record Registration(
        String id,
        String name,
        String email,
        Map<String, String> answers,
        Instant made,
        boolean cancelled,
        boolean pending) {}

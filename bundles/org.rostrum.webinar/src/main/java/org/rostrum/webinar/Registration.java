package org.rostrum.webinar;

import java.time.Instant;
import java.util.Map;

/**
 * Somebody who wants to come.
 *
 * @param answers by the names of the questions
 */
record Registration(
        String id, String name, String email, Map<String, String> answers, Instant made, boolean cancelled) {}

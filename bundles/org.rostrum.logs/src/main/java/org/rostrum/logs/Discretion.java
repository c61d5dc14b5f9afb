package org.rostrum.logs;

import java.util.regex.Pattern;

/**
 * Takes out what looks like a secret. Nothing of the house logs one; third parties may, and more people read a page than a file.
 * Pure.
 */
final class Discretion {

    private static final Pattern NAMED = Pattern.compile(
            "(?i)((?:password|passwd|pwd|secret|token|pin|authorization|cookie|api[-_]?key|ice-pwd)[\"']?\\s*[:=]\\s*)"
                    + "(?:(?:bearer|basic)\\s+)?[\"']?[^\\s\"',;}\\]]+");
    private static final Pattern BEARER = Pattern.compile("(?i)\\b(bearer|basic)\\s+[\\w.~+/=-]{8,}");
    private static final Pattern IN_URL = Pattern.compile("(?i)(\\w://[^/\\s:@]{1,64}:)[^@\\s/]{1,128}@");

    private Discretion() {}

    static String of(String text) {
        String named = NAMED.matcher(text).replaceAll("$1***");
        String bearer = BEARER.matcher(named).replaceAll("$1 ***");
        return IN_URL.matcher(bearer).replaceAll("$1***@");
    }
}

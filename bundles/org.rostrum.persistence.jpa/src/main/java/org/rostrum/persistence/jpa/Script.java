package org.rostrum.persistence.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;

/**
 * A script of an extension.
 *
 * @param name such as {@code V1__polls.sql}
 */
record Script(String name, String text) {

    private static final Pattern MADE = Pattern.compile(
            "\\b(?:create|alter|drop)\\s+(?:unique\\s+)?(?:table|index|sequence|view)\\s+(?:if\\s+(?:not\\s+)?exists\\s+)?\"?(\\w+)",
            Pattern.CASE_INSENSITIVE);

    /** Those in a folder of a bundle, none if there is no such folder. */
    static List<Script> in(Bundle bundle, String folder) {
        Enumeration<URL> found = bundle.findEntries(folder, "V*.sql", false);
        return found == null
                ? List.of()
                : Collections.list(found).stream().map(Script::read).toList();
    }

    private static Script read(URL place) {
        try (InputStream text = place.openStream()) {
            String path = place.getPath();
            return new Script(
                    path.substring(path.lastIndexOf('/') + 1), new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** It makes nothing that belongs to others, or this throws. Finds mistakes, not malice. */
    void requirePrefix(String prefix) {
        Matcher made = MADE.matcher(text);
        while (made.find()) {
            if (!made.group(1).startsWith(prefix)) {
                throw new IllegalArgumentException(
                        name + ": " + made.group() + " (expected: a name that starts with " + prefix + ")");
            }
        }
    }
}

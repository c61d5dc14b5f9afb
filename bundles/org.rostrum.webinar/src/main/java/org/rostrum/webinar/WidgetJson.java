package org.rostrum.webinar;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rostrum.problem.Outcome;

/** Which sites show the public page. */
@Schema(name = "Widget")
public record WidgetJson(
        @Schema(
                        description = "Origins such as https://www.example.org or https://example.org:8443, at most 20;"
                                + " http for localhost alone. None: no site shows the page.")
                List<String> origins) {

    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final String HOST = "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*";
    private static final Pattern ORIGIN =
            Pattern.compile("(https://" + HOST + "|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?");

    static WidgetJson of(Set<String> origins) {
        return new WidgetJson(List.copyOf(origins));
    }

    /** As a policy can name them. */
    Outcome<Set<String>> sound() {
        Set<String> sound = new TreeSet<>();
        for (String origin : origins == null ? List.<String>of() : origins) {
            String wanted = origin == null ? "" : origin.strip().toLowerCase(Locale.ROOT);
            if (wanted.length() > LONGEST || !ORIGIN.matcher(wanted).matches()) {
                return Outcome.refused(Refusals.invalidWidget(
                        "origins: " + wanted + " (expected: https://host or https://host:port, and nothing after it)"));
            }
            sound.add(wanted);
        }
        return sound.size() <= MOST
                ? Outcome.done(sound)
                : Outcome.refused(Refusals.invalidWidget("origins: (expected: at most " + MOST + ")"));
    }
}

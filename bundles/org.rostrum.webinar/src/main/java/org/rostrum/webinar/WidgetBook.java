package org.rostrum.webinar;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.persistence.Rows;

/** Which sites show the page of which conference in a frame. None, as long as nobody has said anything. */
record WidgetBook(Rows rows) {

    private static final String SEPARATOR = " ";

    Set<String> origins(ConferenceKey conference) {
        return rows
                .read(
                        row -> row.getString("origins"),
                        "SELECT origins FROM webinar_widget WHERE conference = ?",
                        conference.toString())
                .stream()
                .filter(origins -> !origins.isEmpty())
                .findAny()
                .map(origins -> (Set<String>) new TreeSet<>(List.of(origins.split(SEPARATOR, -1))))
                .orElseGet(Set::of);
    }

    void change(ConferenceKey conference, Set<String> origins) {
        String joined = String.join(SEPARATOR, new TreeSet<>(origins));
        int changed = rows.change(
                "UPDATE webinar_widget SET origins = ? WHERE conference = ?", joined, conference.toString());
        if (changed == 0) {
            rows.change(
                    "INSERT INTO webinar_widget (origins, conference) VALUES (?, ?)", joined, conference.toString());
        }
    }
}

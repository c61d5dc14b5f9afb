package org.rostrum.conference.mode;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Source;

/**
 * On which terms a mode can be chosen.
 *
 * @param limits the more speakers, the fewer participants; the first one's speakers are the fewest that can be chosen,
 *     the last one's the most. None: any number of either
 * @param offOnEntry which sources are off on entry unless whoever plans the conference says otherwise
 */
public record Terms(List<Limit> limits, Set<Source> offOnEntry) {

    /** Anything goes. */
    public static final Terms ANY = new Terms(List.of(), Set.of());

    public Terms {
        limits =
                limits.stream().sorted(Comparator.comparingInt(Limit::speakers)).toList();
        offOnEntry = Set.copyOf(offOnEntry);
    }

    /** Reads limits as they are configured: {@code 4/450, 5/450, 6/420}. */
    public static Terms of(String limits, Source... offOnEntry) {
        return new Terms(
                Stream.of(limits.split(",", -1))
                        .filter(limit -> !limit.isBlank())
                        .map(Limit::parse)
                        .toList(),
                Set.of(offOnEntry));
    }

    /** The most participants with so many speakers; empty if so many cannot be chosen. */
    public Optional<Integer> participants(int speakers) {
        if (limits.isEmpty()) {
            return Optional.of(ConferenceSettings.MAX_CAPACITY);
        }
        if (speakers < limits.get(0).speakers()) {
            return Optional.empty();
        }
        return limits.stream()
                .filter(limit -> limit.speakers() >= speakers)
                .findFirst()
                .map(Limit::participants);
    }

    /** The most speakers with so many participants; with too many participants the fewest there can be. */
    public int speakers(int participants) {
        if (limits.isEmpty()) {
            return participants;
        }
        return limits.stream()
                .filter(limit -> limit.participants() >= participants)
                .mapToInt(Limit::speakers)
                .max()
                .orElse(limits.get(0).speakers());
    }
}

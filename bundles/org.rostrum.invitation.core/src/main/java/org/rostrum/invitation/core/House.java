package org.rostrum.invitation.core;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.rostrum.schedule.invitation.Invitations;

/**
 * What the operator has decided.
 *
 * @param url where browsers reach this server, without a slash at the end
 * @param reminders minutes before each start
 */
record House(URI url, Duration gathering, List<Integer> reminders, boolean tellsPins, Locale language, ZoneId zone) {

    private static final int MAX_GATHERING_SECONDS = 3600;

    static House of(InvitationConfig config) {
        return new House(
                url(config.public_url()),
                Duration.ofSeconds(Math.max(0, Math.min(config.gather_seconds(), MAX_GATHERING_SECONDS))),
                IntStream.of(config.reminder_minutes())
                        .filter(House::isReminder)
                        .distinct()
                        .limit(Invitations.MAX_REMINDERS)
                        .boxed()
                        .toList(),
                config.pin_included(),
                Locale.forLanguageTag(config.language().strip()),
                ZoneId.of(config.zone().strip()));
    }

    static boolean isReminder(int minutes) {
        return minutes >= 1 && minutes <= Invitations.EARLIEST_REMINDER.toMinutes();
    }

    private static URI url(String text) {
        URI url = URI.create(text.strip().replaceAll("/+$", ""));
        boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null || url.getRawFragment() != null || url.getRawQuery() != null) {
            throw new IllegalArgumentException("public.url: " + text + " (expected: as https://meet.example.org)");
        }
        return url;
    }
}

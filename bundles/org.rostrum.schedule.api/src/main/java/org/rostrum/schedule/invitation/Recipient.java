package org.rostrum.schedule.invitation;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.rostrum.identity.Profile;

/**
 * An invitee as a channel reaches them at this moment.
 *
 * @param address an e-mail address as in a {@link Profile}
 * @param name as others read it; comes from a person, so it is hostile in every format
 * @param language in which they are written to
 * @param zone in which they read times
 */
public record Recipient(String address, String name, Locale language, ZoneId zone) {

    public Recipient {
        if (!Profile.isEmail(address)) {
            throw new IllegalArgumentException("address: (expected: an e-mail address)");
        }
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(zone, "zone");
    }
}

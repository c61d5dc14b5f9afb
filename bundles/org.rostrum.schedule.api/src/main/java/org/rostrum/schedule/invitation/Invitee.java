package org.rostrum.schedule.invitation;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.rostrum.identity.Profile;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;

/** Who is invited to a conference. */
public sealed interface Invitee {

    /** Names this invitee within a plan: a log-in name, which never holds an {@code @}, or an address in lower case. */
    String key();

    /** Somebody with an account of this server; their profile says how to reach them. */
    record Account(UserId user) implements Invitee {
        public Account {
            Objects.requireNonNull(user, "user");
        }

        @Override
        public String key() {
            return user.value();
        }
    }

    /**
     * Somebody without an account, for public conferences only.
     *
     * @param address as in a {@link Profile}, kept in lower case
     * @param name as a display name of a {@link User}
     * @param language in which they are written to; empty: that of the server
     */
    record Guest(String address, String name, Optional<Locale> language) implements Invitee {

        public Guest {
            Objects.requireNonNull(language, "language");
            if (!Profile.isEmail(address)) {
                throw new IllegalArgumentException("address: (expected: an e-mail address)");
            }
            if (!User.isDisplayName(name)) {
                throw new IllegalArgumentException("name: (expected: a display name)");
            }
            address = address.toLowerCase(Locale.ROOT);
        }

        /** Somebody whose language nobody knows. */
        public Guest(String address, String name) {
            this(address, name, Optional.empty());
        }

        @Override
        public String key() {
            return address;
        }
    }
}

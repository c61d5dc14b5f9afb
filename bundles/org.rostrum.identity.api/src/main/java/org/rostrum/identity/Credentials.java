package org.rostrum.identity;

import java.util.Optional;

/** What somebody shows to prove who they are. */
public sealed interface Credentials {

    /**
     * A log-in name and its password.
     *
     * @param code of the second factor, if one was typed; providers need not look at it
     * @param peer the network address it came from, to slow down guessing; never empty
     */
    record Password(String login, String password, Optional<String> code, String peer) implements Credentials {

        /** Without a code. */
        public Password(String login, String password, String peer) {
            this(login, password, Optional.empty(), peer);
        }

        @Override
        public String toString() {
            return "Password[login=" + login + ", peer=" + peer + "]";
        }
    }
}

package org.rostrum.identity;

/** What somebody shows to prove who they are. */
public sealed interface Credentials {

    /**
     * A log-in name and its password.
     *
     * @param peer the network address it came from, to slow down guessing; never empty
     */
    record Password(String login, String password, String peer) implements Credentials {
        @Override
        public String toString() {
            return "Password[login=" + login + ", peer=" + peer + "]";
        }
    }
}

package org.rostrum.signaling;

import org.rostrum.identity.User;

/**
 * Who is at the other end.
 *
 * @param login the token of their log-in, to see later whether it still holds
 * @param peer the network address they come from
 */
record Visitor(User user, String login, String peer) {
    @Override
    public String toString() {
        return "Visitor[user=" + user.id() + ", peer=" + peer + "]";
    }
}

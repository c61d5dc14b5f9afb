package org.rostrum.chat;

import java.util.Objects;
import org.rostrum.identity.UserId;

/**
 * What somebody has with another, as they see it.
 *
 * @param name how the other is shown
 * @param unread how many messages of the other are behind the read mark
 */
public record Conversation(UserId with, String name, DirectMessage last, int unread) {
    public Conversation {
        Objects.requireNonNull(with, "with");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(last, "last");
    }
}

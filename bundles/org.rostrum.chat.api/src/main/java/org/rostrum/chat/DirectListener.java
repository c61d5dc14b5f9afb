package org.rostrum.chat;

import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.identity.UserId;

/**
 * Is told of messages between two, when they are kept. Register it as an OSGi service. Called on the thread of the writer,
 * many at once, so that two messages may come out of their order ({@link DirectMessage#id()}); must return at once.
 */
@ConsumerType
public interface DirectListener {

    /**
     * Somebody has written to another: for the devices of both.
     *
     * @param name how the writer is shown
     */
    void written(DirectMessage message, String name);

    /**
     * Somebody has read: for their own other devices.
     *
     * @param unread how much of this conversation is unread yet
     */
    void read(UserId reader, UserId with, int unread);
}

package org.rostrum.signaling;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.chat.DirectListener;
import org.rostrum.chat.DirectMessage;
import org.rostrum.identity.UserId;
import org.rostrum.wire.LineMessage;

/** Brings messages between two to the personal lines of both. */
@Component
public final class Postman implements DirectListener {

    private final Switchboard switchboard;

    @Activate
    public Postman(@Reference Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    @Override
    public void written(DirectMessage message, String name) {
        LineMessage.Wrote wrote =
                new LineMessage.Wrote(message.id(), message.from(), name, message.to(), message.at(), message.text());
        List.of(message.from(), message.to()).forEach(user -> switchboard.tell(user, wrote));
    }

    @Override
    public void read(UserId reader, UserId with, int unread) {
        switchboard.tell(reader, new LineMessage.HasRead(with, unread));
    }
}

package org.rostrum.invitation.core;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rostrum.rounds.Bell;
import org.rostrum.schedule.invitation.InvitationChannel;

/** Which ways to people there are at this moment. The first one that came carries everything. */
@Component(service = Channels.class)
public final class Channels {

    private final List<InvitationChannel> channels = new CopyOnWriteArrayList<>();
    private final Bell came = new Bell();

    @Reference(
            service = InvitationChannel.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "remove")
    void add(InvitationChannel channel) {
        channels.add(channel);
        came.ring();
    }

    void remove(InvitationChannel channel) {
        channels.remove(channel);
    }

    /** Runs {@code bell} when a way has come from now on. What is answered stops it. */
    Runnable whenOpened(Runnable bell) {
        return came.tell(bell);
    }

    Optional<InvitationChannel> first() {
        return channels.stream().findFirst();
    }
}

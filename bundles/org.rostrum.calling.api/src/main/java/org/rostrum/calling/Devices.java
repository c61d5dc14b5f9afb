package org.rostrum.calling;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;

/** The devices on which people can be reached at this moment. Never blocks. */
@ProviderType
public interface Devices {

    /** The most people one device may watch, and the most whose presence is asked for at once. */
    int MAX_WATCHED = 200;

    /**
     * A device is there: what rings for its user rings on it from now on. It is told of the calls that ring already, and
     * how many were missed.
     */
    DeviceId connect(UserId user, Handset handset);

    /** The device is gone. A call placed on it is cancelled; one that rings nowhere else is missed. */
    void disconnect(DeviceId device);

    /**
     * Tells the device who of these can be reached, and every change, until it says otherwise. Refuses
     * {@code limit.exceeded} for more than {@value #MAX_WATCHED}.
     */
    CompletionStage<Outcome<Map<UserId, Presence>>> watch(DeviceId device, Set<UserId> users);

    /** Who of these can be reached. Refuses as {@link #watch}. */
    CompletionStage<Outcome<Map<UserId, Presence>>> presence(Set<UserId> users);
}

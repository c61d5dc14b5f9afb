package org.rostrum.calling.core;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.calling.CallEvent;
import org.rostrum.calling.DeviceId;
import org.rostrum.calling.Handset;
import org.rostrum.identity.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The devices that are there. For one thread. */
final class Handsets {

    private static final Logger LOG = LoggerFactory.getLogger(Handsets.class);

    private record Device(UserId user, Handset handset) {}

    private final Map<DeviceId, Device> devices = new HashMap<>();
    private final Map<UserId, Map<DeviceId, Handset>> ofUsers = new HashMap<>();

    void add(DeviceId id, UserId user, Handset handset) {
        devices.put(id, new Device(user, handset));
        ofUsers.computeIfAbsent(user, who -> new LinkedHashMap<>()).put(id, handset);
    }

    /** Whose it was; empty if it is not there. */
    Optional<UserId> remove(DeviceId id) {
        Optional<Device> gone = Optional.ofNullable(devices.remove(id));
        gone.ifPresent(device -> ofUsers.computeIfPresent(device.user(), (user, theirs) -> {
            theirs.remove(id);
            return theirs.isEmpty() ? null : theirs;
        }));
        return gone.map(Device::user);
    }

    boolean has(DeviceId id) {
        return devices.containsKey(id);
    }

    boolean reach(UserId user) {
        return ofUsers.containsKey(user);
    }

    int size() {
        return devices.size();
    }

    void tell(DeviceId id, CallEvent event) {
        Optional.ofNullable(devices.get(id)).ifPresent(device -> tell(device.handset(), event));
    }

    void tellAll(UserId user, CallEvent event) {
        tellAllBut(Optional.empty(), user, event);
    }

    void tellAllBut(Optional<DeviceId> one, UserId user, CallEvent event) {
        ofUsers.getOrDefault(user, Map.of()).forEach((id, handset) -> {
            if (one.filter(id::equals).isEmpty()) {
                tell(handset, event);
            }
        });
    }

    Set<DeviceId> of(UserId user) {
        return Set.copyOf(ofUsers.getOrDefault(user, Map.of()).keySet());
    }

    private static void tell(Handset handset, CallEvent event) {
        try {
            handset.on(event);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} failed to be told; the others are", handset.getClass().getName(), e);
        }
    }
}

package org.rostrum.calling.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.rostrum.calling.CallEvent;
import org.rostrum.calling.DeviceId;
import org.rostrum.calling.Presence;
import org.rostrum.identity.UserId;

/** Who watches whose presence, and what they were told last. For one thread. */
final class Watches {

    private final Map<DeviceId, Set<UserId>> watching = new HashMap<>();
    private final Map<UserId, Set<DeviceId>> watchers = new HashMap<>();
    private final Map<UserId, Presence> told = new HashMap<>();
    private final Function<UserId, Presence> now;
    private final BiConsumer<DeviceId, CallEvent> tell;

    Watches(Function<UserId, Presence> now, BiConsumer<DeviceId, CallEvent> tell) {
        this.now = now;
        this.tell = tell;
    }

    /** Watches these and nobody else from now on. Returns who can be reached. */
    Map<UserId, Presence> watch(DeviceId device, Set<UserId> users) {
        forget(device);
        if (!users.isEmpty()) {
            watching.put(device, Set.copyOf(users));
        }
        Map<UserId, Presence> present = new LinkedHashMap<>();
        for (UserId user : users) {
            watchers.computeIfAbsent(user, who -> new HashSet<>()).add(device);
            // What others were told last is what is told now: whoever has changed has been looked at already.
            present.put(user, told.computeIfAbsent(user, now));
        }
        return present;
    }

    void forget(DeviceId device) {
        Set<UserId> before = watching.remove(device);
        for (UserId user : before == null ? Set.<UserId>of() : before) {
            watchers.computeIfPresent(user, (who, devices) -> {
                devices.remove(device);
                return devices.isEmpty() ? null : devices;
            });
            if (!watchers.containsKey(user)) {
                told.remove(user);
            }
        }
    }

    /** Something about these has changed: tells who watches them, if it can be seen. */
    void look(Collection<UserId> users) {
        for (UserId user : users) {
            Set<DeviceId> devices = watchers.get(user);
            if (devices == null) {
                continue;
            }
            Presence present = now.apply(user);
            if (told.put(user, present) != present) {
                Set.copyOf(devices)
                        .forEach(device -> tell.accept(device, new CallEvent.PresenceChanged(user, present)));
            }
        }
    }
}

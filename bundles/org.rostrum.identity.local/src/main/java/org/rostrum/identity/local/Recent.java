package org.rostrum.identity.local;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that never holds more than so many: it forgets what was used longest ago. Not for several threads. */
final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1;
    private static final int FIRST_ROOM = 64;
    private static final float LOAD = 0.75f;

    private final int most;

    Recent(int most) {
        super(FIRST_ROOM, LOAD, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}

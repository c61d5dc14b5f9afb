package org.rostrum.persistence.jpa;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;

/** Which extension has which name. */
@Component(service = TableNames.class)
public final class TableNames {

    /** The history of the house's own tables is called {@code flyway_schema_history}. */
    private static final String HOUSE = "flyway";

    private final Map<String, String> owners = new ConcurrentHashMap<>(Map.of(HOUSE, "the house"));

    /** Also when it has it already. Throws {@link IllegalStateException} if it is another's. */
    void claim(String name, String owner) {
        String present = owners.putIfAbsent(name, owner);
        if (present != null && !present.equals(owner)) {
            throw new IllegalStateException("The tables of " + name + " belong to " + present);
        }
    }

    void release(String owner) {
        owners.values().removeIf(owner::equals);
    }
}

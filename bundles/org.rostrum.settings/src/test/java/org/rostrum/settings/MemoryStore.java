package org.rostrum.settings;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps values in memory; a version counts the changes. */
final class MemoryStore implements Store {

    final Map<String, String> values = new HashMap<>();
    Optional<String> trouble = Optional.empty();
    boolean broken;
    Definition explained;
    private int version;

    @Override
    public Stored read(String pid) {
        return new Stored(Integer.toString(version), values, Map.of(), Optional.empty());
    }

    @Override
    public Optional<String> write(Definition definition, Map<String, Optional<String>> changes) throws IOException {
        if (broken) {
            throw new IOException("read-only file system");
        }
        version++;
        explained = definition;
        changes.forEach((key, value) -> value.ifPresentOrElse(set -> values.put(key, set), () -> values.remove(key)));
        return trouble;
    }
}

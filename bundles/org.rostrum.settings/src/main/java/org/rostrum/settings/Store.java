package org.rostrum.settings;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Where the values are. On any thread; reading and writing block on a file. */
public interface Store {

    /**
     * What is set of one configuration now.
     *
     * @param version another one after each change, whoever makes it, and after each start of the server
     * @param values what is set, by key, as text; what is not set has its default
     * @param variables which variable of the environment a value comes from, by key
     * @param trouble why a component that is configured by it does not run
     */
    record Stored(String version, Map<String, String> values, Map<String, String> variables, Optional<String> trouble) {
        public Stored {
            values = Map.copyOf(values);
            variables = Map.copyOf(variables);
        }
    }

    Stored read(String pid);

    /**
     * Writes into the file, where it survives, and makes it so. If a component that ran does not run with it, all is put
     * back. Waits for that a moment.
     *
     * @param changes by key; empty: the default again
     * @return why it was put back
     * @throws IOException if the file cannot be written; then nothing has changed
     */
    Optional<String> write(Definition definition, Map<String, Optional<String>> changes) throws IOException;
}

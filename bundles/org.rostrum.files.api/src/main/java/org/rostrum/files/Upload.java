package org.rostrum.files;

import java.io.InputStream;
import java.util.Objects;
import java.util.OptionalLong;
import org.rostrum.conference.Audience;

/**
 * A file as somebody brings it; nothing of it is believed.
 *
 * @param name as the sender calls it; only its last step is looked at, and cleaned
 * @param announced how long it should be; empty if it was not said
 * @param content read once, to its end or to what is allowed; closed by who opened it
 */
public record Upload(Audience to, String name, OptionalLong announced, InputStream content) {
    public Upload {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(announced, "announced");
        Objects.requireNonNull(content, "content");
    }
}

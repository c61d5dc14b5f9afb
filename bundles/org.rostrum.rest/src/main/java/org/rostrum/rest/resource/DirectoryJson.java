package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.rostrum.identity.Directory;

/** A part of the address book, and how many were found. */
@Schema(name = "PersonList")
public record DirectoryJson(List<Entry> items, int offset, int limit, int total) {

    /** Somebody. */
    @Schema(name = "Person")
    public record Entry(String id, String name, List<String> aliases) {

        static Entry of(Directory.Person person) {
            return new Entry(
                    person.id().value(),
                    person.displayName(),
                    person.aliases().stream().map(String::valueOf).sorted().toList());
        }
    }
}

package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.rostrum.calling.Presence;
import org.rostrum.identity.Contact;
import org.rostrum.identity.UserId;

/** One's own address book as it goes over the wire. */
final class ContactsJson {

    private ContactsJson() {}

    /** A contact. */
    @Schema(name = "Contact")
    public record One(
            @Schema(description = "Names it in a path.") String id,
            @Schema(description = "Whose account it is; absent for a person outside.") String user,
            String name,
            @Schema(description = "Of a person outside; absent for an account.") String email,
            @Schema(
                            description =
                                    "Whether an account can be reached; absent for a person outside, and while there are"
                                            + " no calls.")
                    Presence presence) {

        static One of(Contact contact, Map<UserId, Presence> known) {
            return new One(
                    contact.id(),
                    contact.user().map(UserId::value).orElse(null),
                    contact.name(),
                    contact.email().orElse(null),
                    contact.user().map(known::get).orElse(null));
        }

        static One of(Contact contact) {
            return of(contact, Map.of());
        }
    }

    /** A part of the contacts, by name. */
    @Schema(name = "ContactList")
    public record Many(List<One> items, int offset, int limit, int total) {}

    /** A contact to be: an account, or a person outside by name and address. */
    @Schema(name = "NewContact")
    public record Wanted(
            @Schema(description = "An account of this server, by id or alias; then nothing else is said.") String user,
            String name,
            @Schema(example = "zoe@example.org") String email) {
        @Override
        public String toString() {
            return "NewContact[user=" + user + "]";
        }
    }
}

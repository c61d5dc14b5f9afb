package org.rostrum.shell;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.console.Typist;
import org.rostrum.identity.AddressBook;
import org.rostrum.identity.Contact;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** What the commands about one's own address book do, in the name of the one who typed. */
@Component(service = ContactDesk.class)
public final class ContactDesk {

    private final AddressBook book;
    private final Typist typist;

    @Activate
    public ContactDesk(@Reference Typist typist, @Reference AddressBook book) {
        this.book = book;
        this.typist = typist;
    }

    Outcome<List<Contact>> contacts(String words) {
        return typist.user().map(me -> book.list(me.id(), words));
    }

    /** An account of this server. */
    Outcome<Contact> add(String user) {
        return typist.user().then(me -> UserId.parse(user)
                .map(known -> book.add(known, me))
                .orElseGet(() -> Outcome.refused(Problems.USER_UNKNOWN.because("There is no such account."))));
    }

    /** A person outside. */
    Outcome<Contact> add(String name, String email) {
        return typist.user().then(me -> book.add(name, email, me));
    }

    Outcome<Contact> remove(String id) {
        return typist.user().then(me -> book.remove(id, me));
    }
}

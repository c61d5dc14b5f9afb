package org.rostrum.persistence.jpa;

import java.util.Locale;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.identity.Contact;
import org.rostrum.identity.UserId;

/** A contact in its table. */
@Entity
@Table(name = "contact")
class ContactRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "owner_id")
    private String owner;

    @Column(name = "user_id")
    private String user;

    @Column(name = "name")
    private String name;

    @Column(name = "email")
    private String email;

    /** For the constraint: the same address in capitals is the same. */
    @Column(name = "email_folded")
    private String emailFolded;

    protected ContactRow() {}

    static ContactRow of(UserId owner, Contact contact) {
        ContactRow row = new ContactRow();
        row.id = contact.id();
        row.owner = owner.value();
        row.user = contact.user().map(UserId::value).orElse(null);
        row.write(contact);
        return row;
    }

    void write(Contact contact) {
        name = contact.name();
        email = contact.email().orElse(null);
        emailFolded = contact.email().map(text -> text.toLowerCase(Locale.ROOT)).orElse(null);
    }

    boolean isOf(UserId somebody) {
        return owner.equals(somebody.value());
    }

    Contact read() {
        return new Contact(id, Optional.ofNullable(user).map(UserId::new), name, Optional.ofNullable(email));
    }
}

package org.rostrum.soap.contacts;

import java.util.Map;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;
import org.rostrum.calling.Presence;
import org.rostrum.identity.Contact;
import org.rostrum.identity.UserId;

/** A contact. */
@XmlType(
        name = "Contact",
        propOrder = {"id", "user", "name", "email", "presence"})
public class ContactXml {

    /** Names it to the other operations. */
    @XmlElement(required = true)
    public String id;

    /** Whose account it is; absent for a person outside. */
    public String user;

    @XmlElement(required = true)
    public String name;

    /** Of a person outside; absent for an account. */
    public String email;

    /** Whether an account can be reached; absent for a person outside, and while there are no calls. */
    public String presence;

    static ContactXml of(Contact contact, Map<UserId, Presence> known) {
        ContactXml xml = new ContactXml();
        xml.id = contact.id();
        xml.user = contact.user().map(UserId::value).orElse(null);
        xml.name = contact.name();
        xml.email = contact.email().orElse(null);
        xml.presence = contact.user().map(known::get).map(Presence::name).orElse(null);
        return xml;
    }

    static ContactXml of(Contact contact) {
        return of(contact, Map.of());
    }
}

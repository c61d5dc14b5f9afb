package org.rostrum.soap.contacts;

import java.util.List;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A part of the contacts, by name. */
@XmlType(
        name = "ContactList",
        propOrder = {"items", "offset", "limit", "total"})
public class ContactListXml {
    @XmlElement(name = "contact")
    public List<ContactXml> items;

    public int offset;
    public int limit;

    /** How many there are in all. */
    public int total;
}

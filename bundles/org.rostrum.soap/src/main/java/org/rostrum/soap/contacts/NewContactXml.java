package org.rostrum.soap.contacts;

import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlElements;
import javax.xml.bind.annotation.XmlType;

/** A contact to be: one of these. */
@XmlType(name = "NewContact")
public class NewContactXml {

    /** The id or alias of an account of this server, or a person outside. */
    @XmlElements({
        @XmlElement(name = "user", type = String.class, required = true),
        @XmlElement(name = "person", type = PersonXml.class, required = true)
    })
    public Object who;
}

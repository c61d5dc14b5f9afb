package org.rostrum.soap.contacts;

import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** Somebody outside. */
@XmlType(
        name = "Person",
        propOrder = {"name", "email"})
public class PersonXml {
    @XmlElement(required = true)
    public String name;

    @XmlElement(required = true)
    public String email;
}

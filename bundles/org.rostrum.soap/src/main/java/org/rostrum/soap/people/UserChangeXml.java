package org.rostrum.soap.people;

import java.util.List;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlElementWrapper;
import javax.xml.bind.annotation.XmlType;

/** What of an account shall be otherwise; what is absent stays. */
@XmlType(
        name = "UserChange",
        propOrder = {"name", "rights", "active"})
public class UserChangeXml {
    public String name;

    @XmlElementWrapper
    @XmlElement(name = "right")
    public List<String> rights;

    public Boolean active;
}

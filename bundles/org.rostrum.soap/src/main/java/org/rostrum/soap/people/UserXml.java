package org.rostrum.soap.people;

import java.util.List;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlElementWrapper;
import javax.xml.bind.annotation.XmlType;
import org.rostrum.identity.User;

/** An account. */
@XmlType(
        name = "User",
        propOrder = {"id", "name", "rights", "active"})
public class UserXml {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String name;

    @XmlElementWrapper(required = true)
    @XmlElement(name = "right")
    public List<String> rights;

    public boolean active;

    static UserXml of(User user) {
        UserXml xml = new UserXml();
        xml.id = user.id().value();
        xml.name = user.displayName();
        xml.rights = user.rights().stream().map(Enum::name).sorted().toList();
        xml.active = user.active();
        return xml;
    }
}

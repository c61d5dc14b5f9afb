package org.rostrum.soap.groups;

import java.util.List;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlElementWrapper;
import javax.xml.bind.annotation.XmlType;
import org.rostrum.identity.Group;

/** A group. */
@XmlType(
        name = "Group",
        propOrder = {"id", "name", "rights"})
public class GroupXml {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String name;

    /** What everybody in it may do. */
    @XmlElementWrapper(required = true)
    @XmlElement(name = "right")
    public List<String> rights;

    static GroupXml of(Group group) {
        GroupXml xml = new GroupXml();
        xml.id = group.id().value();
        xml.name = group.name();
        xml.rights = group.rights().stream().map(Enum::name).sorted().toList();
        return xml;
    }
}

package org.rostrum.soap.people;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlElementWrapper;
import javax.xml.bind.annotation.XmlType;
import org.rostrum.web.Disclosed;

/** What of an account shall be otherwise; what is absent stays. */
@XmlType(
        name = "UserChange",
        propOrder = {"name", "rights", "groups", "aliases", "active"})
public class UserChangeXml implements Disclosed {
    public String name;

    /** Its own, without what it has from its groups. */
    @XmlElementWrapper
    @XmlElement(name = "right")
    public List<String> rights;

    /** All groups it shall be in. */
    @XmlElementWrapper
    @XmlElement(name = "group")
    public List<String> groups;

    /** All other names it shall have. */
    @XmlElementWrapper
    @XmlElement(name = "alias")
    public List<String> aliases;

    public Boolean active;

    @Override
    public String disclosed() {
        return Stream.of(
                        rights == null ? "" : "rights=" + rights,
                        groups == null ? "" : "groups=" + groups,
                        aliases == null ? "" : "aliases=" + aliases,
                        active == null ? "" : "active=" + active,
                        name == null ? "" : "name")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}

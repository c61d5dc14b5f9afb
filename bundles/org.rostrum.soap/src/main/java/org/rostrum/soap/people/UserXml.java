package org.rostrum.soap.people;

import java.util.Collection;
import java.util.List;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlElementWrapper;
import javax.xml.bind.annotation.XmlType;
import org.rostrum.identity.AccountDetails;

/** An account as administrators see it. */
@XmlType(
        name = "User",
        propOrder = {"id", "name", "rights", "ownRights", "groups", "aliases", "active"})
public class UserXml {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String name;

    /** All it has, from wherever. */
    @XmlElementWrapper(required = true)
    @XmlElement(name = "right")
    public List<String> rights;

    /** Without what it has from its groups. */
    @XmlElementWrapper(required = true)
    @XmlElement(name = "right")
    public List<String> ownRights;

    /** Without everybody's. */
    @XmlElementWrapper(required = true)
    @XmlElement(name = "group")
    public List<String> groups;

    /** Other names under which it is found and called. */
    @XmlElementWrapper(required = true)
    @XmlElement(name = "alias")
    public List<String> aliases;

    public boolean active;

    static UserXml of(AccountDetails account) {
        UserXml xml = new UserXml();
        xml.id = account.id().value();
        xml.name = account.user().displayName();
        xml.rights = texts(account.user().rights());
        xml.ownRights = texts(account.ownRights());
        xml.groups = texts(account.groups());
        xml.aliases = texts(account.aliases());
        xml.active = account.user().active();
        return xml;
    }

    private static List<String> texts(Collection<?> words) {
        return words.stream().map(String::valueOf).sorted().toList();
    }
}

package org.rostrum.soap.people;

import java.util.List;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlElementWrapper;
import javax.xml.bind.annotation.XmlType;
import org.rostrum.web.Disclosed;

/** An account to be. */
@XmlType(
        name = "NewUser",
        propOrder = {"id", "name", "rights", "password"})
public class NewUserXml implements Disclosed {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String name;

    @XmlElementWrapper
    @XmlElement(name = "right")
    public List<String> rights;

    @XmlElement(required = true)
    public String password;

    @Override
    public String disclosed() {
        return rights == null ? id : id + " rights=" + rights;
    }
}

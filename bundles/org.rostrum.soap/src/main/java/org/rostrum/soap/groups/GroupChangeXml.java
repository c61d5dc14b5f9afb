package org.rostrum.soap.groups;

import java.util.List;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlElementWrapper;
import javax.xml.bind.annotation.XmlType;
import org.rostrum.identity.Group;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Problems;
import org.rostrum.soap.fault.ProblemFault;
import org.rostrum.soap.fault.Words;
import org.rostrum.web.Disclosed;

/** What of a group shall be otherwise; what is absent stays. */
@XmlType(
        name = "GroupChange",
        propOrder = {"name", "rights"})
public class GroupChangeXml implements Disclosed {
    public String name;

    @XmlElementWrapper
    @XmlElement(name = "right")
    public List<String> rights;

    /** Refuses {@code group.invalid}, {@code request.invalid}. */
    Group appliedTo(Group group) throws ProblemFault {
        if (name != null && !User.isDisplayName(name)) {
            throw new ProblemFault(
                    Problems.GROUP_INVALID.because("name: (expected: 1 to 100 characters, none of them invisible)"));
        }
        return new Group(
                group.id(),
                name == null ? group.name() : name,
                rights == null ? group.rights() : Words.read("rights", Right.class, rights));
    }

    @Override
    public String disclosed() {
        return rights == null ? "" : "rights=" + rights;
    }
}

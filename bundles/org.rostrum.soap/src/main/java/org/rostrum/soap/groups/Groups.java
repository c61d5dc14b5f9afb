package org.rostrum.soap.groups;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.rostrum.soap.fault.ProblemFault;
import org.rostrum.web.Audited;

/**
 * The groups of the server, for administrators; security administrators read them. Who is in which is said at the accounts:
 * see the service People.
 */
@WebService(name = "Groups", targetNamespace = Groups.NAMESPACE)
public interface Groups {

    String NAMESPACE = "urn:rostrum:groups";

    /** Adds a group that nobody is in. Its name is its id unless the change says otherwise. */
    @Audited("group.added")
    @WebMethod
    @WebResult(name = "group")
    GroupXml addGroup(
            @WebParam(name = "id") @XmlElement(required = true) String id,
            @WebParam(name = "group") @XmlElement(required = true) GroupChangeXml group)
            throws ProblemFault;

    /** All groups by id; everybody's among them. */
    @WebMethod
    @WebResult(name = "group")
    List<GroupXml> listGroups() throws ProblemFault;

    @WebMethod
    @WebResult(name = "group")
    GroupXml getGroup(@WebParam(name = "id") @XmlElement(required = true) String id) throws ProblemFault;

    /** The accounts in a group, by id. */
    @WebMethod
    @WebResult(name = "user")
    List<String> listMembers(@WebParam(name = "id") @XmlElement(required = true) String id) throws ProblemFault;

    /** Changes a group. What is absent stays. */
    @Audited("group.changed")
    @WebMethod
    @WebResult(name = "group")
    GroupXml changeGroup(
            @WebParam(name = "id") @XmlElement(required = true) String id,
            @WebParam(name = "change") @XmlElement(required = true) GroupChangeXml change)
            throws ProblemFault;

    /** Removes a group, not those in it. */
    @Audited("group.removed")
    @WebMethod
    void removeGroup(@WebParam(name = "id") @XmlElement(required = true) String id) throws ProblemFault;
}

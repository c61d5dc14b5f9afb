package org.rostrum.soap.people;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.rostrum.soap.fault.ProblemFault;
import org.rostrum.web.Audited;

/** The accounts of the server, for administrators; security administrators read them. */
@WebService(name = "People", targetNamespace = People.NAMESPACE)
public interface People {

    String NAMESPACE = "urn:rostrum:people";

    @Audited("account.added")
    @WebMethod
    @WebResult(name = "user")
    UserXml addUser(@WebParam(name = "user") @XmlElement(required = true) NewUserXml user) throws ProblemFault;

    /** All accounts by id. */
    @WebMethod
    @WebResult(name = "user")
    List<UserXml> listUsers() throws ProblemFault;

    @WebMethod
    @WebResult(name = "user")
    UserXml getUser(@WebParam(name = "id") @XmlElement(required = true) String id) throws ProblemFault;

    /** Changes an account. What is absent stays. */
    @Audited("account.changed")
    @WebMethod
    @WebResult(name = "user")
    UserXml changeUser(
            @WebParam(name = "id") @XmlElement(required = true) String id,
            @WebParam(name = "change") @XmlElement(required = true) UserChangeXml change)
            throws ProblemFault;

    /** Sets a new password and ends every log-in of the account. */
    @Audited("account.password-reset")
    @WebMethod
    void resetPassword(
            @WebParam(name = "id") @XmlElement(required = true) String id,
            @WebParam(name = "password") @XmlElement(required = true) String password)
            throws ProblemFault;

    /** Ends the lock that failed log-ins have put on an account. */
    @Audited("account.unlocked")
    @WebMethod
    void unlockUser(@WebParam(name = "id") @XmlElement(required = true) String id) throws ProblemFault;

    /** Ends every log-in of an account, which can be used no more until it is made active again. */
    @Audited("account.deactivated")
    @WebMethod
    @WebResult(name = "user")
    UserXml deactivateUser(@WebParam(name = "id") @XmlElement(required = true) String id) throws ProblemFault;
}

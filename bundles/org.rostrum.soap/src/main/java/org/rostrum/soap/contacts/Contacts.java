package org.rostrum.soap.contacts;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.rostrum.soap.fault.ProblemFault;

/** One's own address book. Everybody reads theirs; to change it takes the right EDIT_ADDRESS_BOOK. */
@WebService(name = "Contacts", targetNamespace = Contacts.NAMESPACE)
public interface Contacts {

    String NAMESPACE = "urn:rostrum:contacts";

    /**
     * One's contacts by name, and who can be reached.
     *
     * @param words those whose name, id or address holds all of them; absent: all
     * @param offset how many of them to pass over; absent: none
     * @param limit 1 to 200; absent: 50
     */
    @WebMethod
    @WebResult(name = "contacts")
    ContactListXml listContacts(
            @WebParam(name = "words") String words,
            @WebParam(name = "offset") Integer offset,
            @WebParam(name = "limit") Integer limit)
            throws ProblemFault;

    /** Adds an account of this server, or a person outside by name and address. */
    @WebMethod
    @WebResult(name = "contact")
    ContactXml addContact(@WebParam(name = "contact") @XmlElement(required = true) NewContactXml contact)
            throws ProblemFault;

    /** Changes name and address of a person outside. */
    @WebMethod
    @WebResult(name = "contact")
    ContactXml changeContact(
            @WebParam(name = "id") @XmlElement(required = true) String id,
            @WebParam(name = "person") @XmlElement(required = true) PersonXml person)
            throws ProblemFault;

    @WebMethod
    void removeContact(@WebParam(name = "id") @XmlElement(required = true) String id) throws ProblemFault;
}

package org.rostrum.soap.calls;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.rostrum.soap.fault.ProblemFault;

/** One's own calls: those of now, those that were missed, and from whom one wants none. */
@WebService(name = "Calls", targetNamespace = Calls.NAMESPACE)
public interface Calls {

    String NAMESPACE = "urn:rostrum:calls";

    /** Calls somebody on all their devices. It rings until it is answered, given up, or its time is up. */
    @WebMethod
    @WebResult(name = "call")
    CallXml placeCall(@WebParam(name = "user") @XmlElement(required = true) String user) throws ProblemFault;

    /** Calls that are not over, the oldest first: one's own, all for operators and administrators. */
    @WebMethod
    @WebResult(name = "call")
    List<CallXml> listCalls() throws ProblemFault;

    /** Gives up a call, rejects it, or hangs up. */
    @WebMethod
    void hangUp(@WebParam(name = "id") @XmlElement(required = true) String id) throws ProblemFault;

    /**
     * What one has missed, the newest first.
     *
     * @param offset how many of them to pass over; absent: none
     * @param limit 1 to 200; absent: 50
     */
    @WebMethod
    @WebResult(name = "missedCalls")
    MissedCallListXml listMissedCalls(
            @WebParam(name = "offset") Integer offset, @WebParam(name = "limit") Integer limit) throws ProblemFault;

    /** All missed calls have been looked at. */
    @WebMethod
    void markMissedCallsSeen() throws ProblemFault;

    @WebMethod
    void forgetMissedCall(@WebParam(name = "id") @XmlElement(required = true) String id) throws ProblemFault;

    /** From whom one wants no calls, by id. */
    @WebMethod
    @WebResult(name = "user")
    List<String> listBlocked() throws ProblemFault;

    @WebMethod
    void block(@WebParam(name = "user") @XmlElement(required = true) String user) throws ProblemFault;

    @WebMethod
    void unblock(@WebParam(name = "user") @XmlElement(required = true) String user) throws ProblemFault;
}

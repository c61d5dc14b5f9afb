package org.rostrum.soap.occurrences;

import java.util.List;
import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.rostrum.soap.fault.ProblemFault;
import org.rostrum.web.Audited;

/** When scheduled conferences take place, and the exceptions to their rules. */
@WebService(name = "Occurrences", targetNamespace = Occurrences.NAMESPACE)
public interface Occurrences {

    String NAMESPACE = "urn:rostrum:occurrences";

    /**
     * When a conference takes place, without what is cancelled, in the order of the starts.
     *
     * @param part which of them; absent: the next 50
     */
    @WebMethod
    @WebResult(name = "occurrence")
    List<OccurrenceXml> listOccurrences(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "part") PartXml part)
            throws ProblemFault;

    /** Which occurrences of a recurring conference are moved or cancelled, past ones included; at most 400. */
    @WebMethod
    @WebResult(name = "deviation")
    List<DeviationXml> listExceptions(@WebParam(name = "conference") @XmlElement(required = true) String conference)
            throws ProblemFault;

    /** Moves one occurrence of a recurring conference. */
    @Audited("plan.occurrence-moved")
    @WebMethod
    void moveOccurrence(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "move") @XmlElement(required = true) MoveXml move)
            throws ProblemFault;

    /** Cancels one occurrence of a recurring conference. */
    @Audited("plan.occurrence-cancelled")
    @WebMethod
    void cancelOccurrence(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "occurrence") @XmlElement(required = true) OriginalXml occurrence)
            throws ProblemFault;

    /** Lets one occurrence take place as the rule says. */
    @Audited("plan.occurrence-restored")
    @WebMethod
    void restoreOccurrence(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "occurrence") @XmlElement(required = true) OriginalXml occurrence)
            throws ProblemFault;
}

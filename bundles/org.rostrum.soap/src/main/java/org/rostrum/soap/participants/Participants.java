package org.rostrum.soap.participants;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.rostrum.soap.fault.ProblemFault;

/**
 * What moderators do in a running conference, and whom they see. Each order is one command of the house, given from outside,
 * and answers the number of the last event of the conference.
 */
@WebService(name = "Participants", targetNamespace = Participants.NAMESPACE)
public interface Participants {

    String NAMESPACE = "urn:rostrum:participants";

    /** The present state: who is there, those who wait included. */
    @WebMethod
    @WebResult(name = "live")
    LiveXml getLive(@WebParam(name = "conference") @XmlElement(required = true) String conference) throws ProblemFault;

    /**
     * Any command there is, in the words of the WebSocket's {@code order}.
     *
     * @param json as {@code {"type":"say",...}}: see the schema Command of {@code /api/v1/openapi.json}
     */
    @WebMethod
    @WebResult(name = "seq")
    long order(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "json") @XmlElement(required = true) String json)
            throws ProblemFault;

    /** Removes somebody, or refuses who waits; keepOut: their account stays out until the conference ends. */
    @WebMethod
    @WebResult(name = "seq")
    long removeParticipant(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "participant") @XmlElement(required = true) String participant,
            @WebParam(name = "keepOut") boolean keepOut)
            throws ProblemFault;

    /** Switches a source (MICROPHONE, CAMERA, CONTENT, CONTENT_SOUND) of somebody: SILENCED, or OFF, which lifts a silence. */
    @WebMethod
    @WebResult(name = "seq")
    long switchSource(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "participant") @XmlElement(required = true) String participant,
            @WebParam(name = "source") @XmlElement(required = true) String source,
            @WebParam(name = "state") @XmlElement(required = true) String state)
            throws ProblemFault;

    /** Switches a source of everybody who does not moderate: SILENCED or OFF. */
    @WebMethod
    @WebResult(name = "seq")
    long switchAll(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "source") @XmlElement(required = true) String source,
            @WebParam(name = "state") @XmlElement(required = true) String state)
            throws ProblemFault;

    /** Asks somebody to switch on a source; nobody but they themselves does. */
    @WebMethod
    @WebResult(name = "seq")
    long askToSwitchOn(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "participant") @XmlElement(required = true) String participant,
            @WebParam(name = "source") @XmlElement(required = true) String source)
            throws ProblemFault;

    /** Lets somebody in from the waiting room. */
    @WebMethod
    @WebResult(name = "seq")
    long admitParticipant(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "participant") @XmlElement(required = true) String participant)
            throws ProblemFault;

    /** Lets in everybody who waits. */
    @WebMethod
    @WebResult(name = "seq")
    long admitAll(@WebParam(name = "conference") @XmlElement(required = true) String conference) throws ProblemFault;

    /** Sends somebody back to the waiting room. */
    @WebMethod
    @WebResult(name = "seq")
    long sendBack(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "participant") @XmlElement(required = true) String participant)
            throws ProblemFault;

    /** Makes somebody a moderator, or no longer. */
    @WebMethod
    @WebResult(name = "seq")
    long appoint(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "participant") @XmlElement(required = true) String participant,
            @WebParam(name = "moderator") boolean moderator)
            throws ProblemFault;

    /** Calls somebody to the podium, or grants what they asked for. */
    @WebMethod
    @WebResult(name = "seq")
    long callToPodium(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "participant") @XmlElement(required = true) String participant)
            throws ProblemFault;

    /** Takes somebody off the podium, or out of the queue. */
    @WebMethod
    @WebResult(name = "seq")
    long takeOffPodium(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "participant") @XmlElement(required = true) String participant)
            throws ProblemFault;

    /** Lowers somebody's hand. */
    @WebMethod
    @WebResult(name = "seq")
    long lowerHand(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "participant") @XmlElement(required = true) String participant)
            throws ProblemFault;

    /** Lets in moderators only, or everybody again. */
    @WebMethod
    @WebResult(name = "seq")
    long lock(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "on") boolean on)
            throws ProblemFault;

    /** Goes on in another mode; speakers absent: as many as it allows. */
    @WebMethod
    @WebResult(name = "seq")
    long changeMode(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "mode") @XmlElement(required = true) String mode,
            @WebParam(name = "speakers") Integer speakers)
            throws ProblemFault;

    /** Changes the public name: those inside stay, the old one admits nobody new. */
    @WebMethod
    @WebResult(name = "seq")
    long changeId(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "newId") @XmlElement(required = true) String newId)
            throws ProblemFault;

    /** Lets it end later, by 1 to 1440 minutes. */
    @WebMethod
    @WebResult(name = "seq")
    long extend(
            @WebParam(name = "conference") @XmlElement(required = true) String conference,
            @WebParam(name = "minutes") int minutes)
            throws ProblemFault;

    /** Ends the conference for all. */
    @WebMethod
    @WebResult(name = "seq")
    long endConference(@WebParam(name = "conference") @XmlElement(required = true) String conference)
            throws ProblemFault;
}

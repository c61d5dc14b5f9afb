package org.rostrum.soap.conferences;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.xml.bind.annotation.XmlElement;
import org.rostrum.soap.fault.ProblemFault;
import org.rostrum.web.Audited;

/** Conferences, planned and running, as their owners and moderators see them. */
@WebService(name = "Conferences", targetNamespace = Conferences.NAMESPACE)
public interface Conferences {

    String NAMESPACE = "urn:rostrum:conferences";

    /** Plans a conference, or makes one to be entered now. A new one needs topic, launch, mode and capacity. */
    @Audited("plan.created")
    @WebMethod
    @WebResult(name = "conference")
    ConferenceXml createConference(@WebParam(name = "draft") @XmlElement(required = true) ConferenceDraftXml draft)
            throws ProblemFault;

    @WebMethod
    @WebResult(name = "conference")
    ConferenceXml getConference(@WebParam(name = "id") @XmlElement(required = true) String id) throws ProblemFault;

    /**
     * The conferences you own or moderate, the newest first.
     *
     * @param offset how many of them to pass over; absent: none
     * @param limit 1 to 200; absent: 50
     */
    @WebMethod
    @WebResult(name = "conferences")
    ConferenceListXml listConferences(
            @WebParam(name = "offset") Integer offset, @WebParam(name = "limit") Integer limit) throws ProblemFault;

    /**
     * Changes a conference that does not run. What the draft does not name stays.
     *
     * @param version the one that was read
     */
    @Audited("plan.changed")
    @WebMethod
    @WebResult(name = "conference")
    ConferenceXml changeConference(
            @WebParam(name = "id") @XmlElement(required = true) String id,
            @WebParam(name = "version") long version,
            @WebParam(name = "draft") @XmlElement(required = true) ConferenceDraftXml draft)
            throws ProblemFault;

    /** Deletes a conference that does not run. */
    @Audited("plan.deleted")
    @WebMethod
    void deleteConference(
            @WebParam(name = "id") @XmlElement(required = true) String id, @WebParam(name = "version") long version)
            throws ProblemFault;

    /** Opens a conference now. */
    @Audited("plan.started")
    @WebMethod
    @WebResult(name = "conference")
    ConferenceXml startConference(@WebParam(name = "id") @XmlElement(required = true) String id) throws ProblemFault;

    /** Ends a conference for all. */
    @Audited("plan.stopped")
    @WebMethod
    @WebResult(name = "conference")
    ConferenceXml stopConference(@WebParam(name = "id") @XmlElement(required = true) String id) throws ProblemFault;
}

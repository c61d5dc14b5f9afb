package org.rostrum.soap.conferences;

import java.util.List;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlElementWrapper;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import org.rostrum.web.Disclosed;

/** What somebody wants a conference to be. What is absent is left to the house, or stays as it is. */
@XmlType(
        name = "ConferenceDraft",
        propOrder = {
            "id",
            "topic",
            "description",
            "moderators",
            "invited",
            "launch",
            "mode",
            "speakers",
            "capacity",
            "pin",
            "waiting",
            "offOnEntry",
            "access",
            "deniedToGuests",
            "denied",
            "endsOnTime",
            "warning",
            "extendable",
            "tags",
            "recording"
        })
public class ConferenceDraftXml implements Disclosed {
    /** The wanted public name; absent: ten digits are made. */
    public String id;

    public String topic;
    public String description;

    /** The line in which one follows another. */
    @XmlElementWrapper
    @XmlElement(name = "user")
    public List<String> moderators;

    @XmlElementWrapper
    @XmlElement(name = "user")
    public List<String> invited;

    public LaunchXml launch;
    public String mode;
    public Integer speakers;
    public Integer capacity;

    /** 4 to 16 digits; empty: none. */
    public String pin;

    /** Who lands in the waiting room. */
    @XmlElementWrapper
    @XmlElement(name = "category")
    public List<String> waiting;

    @XmlElementWrapper
    @XmlElement(name = "source")
    public List<String> offOnEntry;

    /** PRIVATE or PUBLIC. */
    public String access;

    @XmlElementWrapper
    @XmlElement(name = "feature")
    public List<String> deniedToGuests;

    /** What nobody may do who does not moderate. */
    @XmlElementWrapper
    @XmlElement(name = "feature")
    public List<String> denied;

    public Boolean endsOnTime;

    /** How long before the end moderators are reminded of it; PT0S: never. */
    @XmlSchemaType(name = "duration")
    public String warning;

    /** Whether moderators may put the end off. */
    public Boolean extendable;

    @XmlElementWrapper
    @XmlElement(name = "tag")
    public List<String> tags;

    /** Whether it should be recorded. */
    public Boolean recording;

    @Override
    public String disclosed() {
        return id == null ? "" : id;
    }
}

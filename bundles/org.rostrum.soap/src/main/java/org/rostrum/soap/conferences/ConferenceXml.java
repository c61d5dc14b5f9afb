package org.rostrum.soap.conferences;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlElementWrapper;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.rostrum.conference.Pin;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;

/** A conference as its owner and moderators see it. */
@XmlType(
        name = "Conference",
        propOrder = {
            "id",
            "topic",
            "description",
            "owner",
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
            "recording",
            "created",
            "ended",
            "state",
            "version",
            "link"
        })
public class ConferenceXml {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String topic;

    @XmlElement(required = true)
    public String description;

    @XmlElement(required = true)
    public String owner;

    @XmlElementWrapper(required = true)
    @XmlElement(name = "user")
    public List<String> moderators;

    @XmlElementWrapper(required = true)
    @XmlElement(name = "user")
    public List<String> invited;

    @XmlElement(required = true)
    public LaunchXml launch;

    @XmlElement(required = true)
    public String mode;

    public int speakers;
    public int capacity;

    /** What everybody but moderators must type; absent: nothing. */
    public String pin;

    @XmlElementWrapper(required = true)
    @XmlElement(name = "category")
    public List<String> waiting;

    @XmlElementWrapper(required = true)
    @XmlElement(name = "source")
    public List<String> offOnEntry;

    @XmlElement(required = true)
    public String access;

    @XmlElementWrapper(required = true)
    @XmlElement(name = "feature")
    public List<String> deniedToGuests;

    @XmlElementWrapper(required = true)
    @XmlElement(name = "feature")
    public List<String> denied;

    public boolean endsOnTime;

    /** How long before the end moderators are reminded of it; PT0S: never. */
    @XmlElement(required = true)
    @XmlSchemaType(name = "duration")
    public String warning;

    public boolean extendable;

    @XmlElementWrapper(required = true)
    @XmlElement(name = "tag")
    public List<String> tags;

    public boolean recording;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    @XmlJavaTypeAdapter(InstantXml.class)
    public Instant created;

    /** When it was ended for good; absent while it can be entered. */
    @XmlSchemaType(name = "dateTime")
    @XmlJavaTypeAdapter(InstantXml.class)
    public Instant ended;

    /** NOT_STARTED, OPEN, RUNNING or ENDED. */
    @XmlElement(required = true)
    public String state;

    /** A change must name it. */
    public long version;

    /** Where people enter, as a path on this server. */
    @XmlElement(required = true)
    public String link;

    static ConferenceXml of(ConferencePlan plan, String state) {
        ConferenceXml xml = new ConferenceXml();
        xml.id = plan.id().value();
        xml.topic = plan.topic();
        xml.description = plan.description();
        xml.owner = plan.owner().value();
        xml.moderators = plan.moderators().stream().map(UserId::value).toList();
        xml.invited =
                plan.settings().invited().stream().map(UserId::value).sorted().toList();
        xml.launch = LaunchXml.of(plan.launch());
        xml.mode = plan.mode().value();
        xml.speakers = plan.settings().speakers();
        xml.capacity = plan.capacity();
        xml.pin = plan.pin().map(Pin::value).orElse(null);
        xml.waiting = names(plan.settings().rules().waiting());
        xml.offOnEntry = names(plan.settings().rules().offOnEntry());
        xml.access = plan.settings().access().name();
        xml.deniedToGuests = names(plan.settings().rules().deniedToGuests());
        xml.denied = names(plan.settings().rules().denied());
        xml.endsOnTime = plan.settings().endsOnTime();
        xml.warning = plan.settings().warning().toString();
        xml.extendable = plan.settings().extendable();
        xml.tags = plan.tags();
        xml.recording = plan.recording();
        xml.created = plan.created();
        xml.ended = plan.ended().orElse(null);
        xml.state = state;
        xml.version = plan.version();
        xml.link = "/c/" + plan.id();
        return xml;
    }

    private static List<String> names(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).sorted().toList();
    }
}

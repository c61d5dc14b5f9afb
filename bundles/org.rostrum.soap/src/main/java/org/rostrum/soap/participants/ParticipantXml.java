package org.rostrum.soap.participants;

import java.util.List;
import java.util.Map;
import javax.xml.bind.annotation.XmlAttribute;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlElementWrapper;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.XmlValue;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Source;
import org.rostrum.identity.UserId;

/** A seat. */
@XmlType(
        name = "Participant",
        propOrder = {"id", "user", "name", "role", "place", "sources", "handRaised", "connection"})
public class ParticipantXml {
    @XmlElement(required = true)
    public String id;

    /** The account; absent for guests, gateways and recorders. */
    public String user;

    @XmlElement(required = true)
    public String name;

    /** OWNER, MODERATOR or ATTENDEE. */
    @XmlElement(required = true)
    public String role;

    /** WAITING_ROOM, AUDITORIUM or PODIUM. */
    @XmlElement(required = true)
    public String place;

    @XmlElementWrapper(required = true)
    @XmlElement(name = "source")
    public List<SourceXml> sources;

    public boolean handRaised;

    @XmlElement(required = true)
    public String connection;

    /** One source and its state: ON, OFF or SILENCED. */
    @XmlType(name = "Source")
    public static class SourceXml {
        @XmlAttribute(required = true)
        public String name;

        @XmlValue
        public String state;

        static SourceXml of(Map.Entry<Source, Source.State> entry) {
            SourceXml xml = new SourceXml();
            xml.name = entry.getKey().name();
            xml.state = entry.getValue().name();
            return xml;
        }
    }

    static ParticipantXml of(Participant seat) {
        ParticipantXml xml = new ParticipantXml();
        xml.id = seat.id().value();
        xml.user = seat.user().map(UserId::value).orElse(null);
        xml.name = seat.name();
        xml.role = seat.role().name();
        xml.place = seat.place().name();
        xml.sources = seat.sources().entrySet().stream().map(SourceXml::of).toList();
        xml.handRaised = seat.handRaised();
        xml.connection = seat.connection().name();
        return xml;
    }
}

package org.rostrum.soap.participants;

import java.util.List;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlElementWrapper;
import javax.xml.bind.annotation.XmlType;
import org.rostrum.conference.Conference;

/** A running conference as a moderator sees it. The whole snapshot is at REST. */
@XmlType(
        name = "Live",
        propOrder = {"id", "topic", "mode", "locked", "seq", "participants"})
public class LiveXml {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String topic;

    @XmlElement(required = true)
    public String mode;

    /** Whether only moderators enter. */
    public boolean locked;

    /** The number of the last event. */
    public long seq;

    /** In the order of arrival, those who wait included. */
    @XmlElementWrapper(required = true)
    @XmlElement(name = "participant")
    public List<ParticipantXml> participants;

    static LiveXml of(Conference room) {
        LiveXml xml = new LiveXml();
        xml.id = room.id().value();
        xml.topic = room.settings().topic();
        xml.mode = room.settings().mode().value();
        xml.locked = room.settings().rules().locked();
        xml.seq = room.seq();
        xml.participants =
                room.participants().values().stream().map(ParticipantXml::of).toList();
        return xml;
    }
}

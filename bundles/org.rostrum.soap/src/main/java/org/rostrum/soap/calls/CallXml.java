package org.rostrum.soap.calls;

import java.time.Instant;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallState;
import org.rostrum.conference.ConferenceId;
import org.rostrum.soap.conferences.InstantXml;

/** A call. */
@XmlType(
        name = "Call",
        propOrder = {"id", "caller", "callee", "state", "cause", "placed", "conference", "invitation"})
public class CallXml {
    @XmlElement(required = true)
    public String id;

    @XmlElement(required = true)
    public String caller;

    @XmlElement(required = true)
    public String callee;

    @XmlElement(required = true)
    public String state;

    /** Why it is over; absent while it is not. */
    public String cause;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    @XmlJavaTypeAdapter(InstantXml.class)
    public Instant placed;

    /** Where the two meet, once it is answered. */
    public String conference;

    /** Whether the caller sits in a conference already and calls the other into it. */
    public boolean invitation;

    static CallXml of(Call call) {
        CallXml xml = new CallXml();
        xml.id = call.id().value();
        xml.caller = call.caller().value();
        xml.callee = call.callee().value();
        xml.state = call.state().name();
        xml.cause = call.cause().map(Enum::name).orElse(null);
        xml.placed = call.placed();
        xml.conference = call.conference()
                .filter(id -> call.state() == CallState.ANSWERED)
                .map(ConferenceId::value)
                .orElse(null);
        xml.invitation = call.invitation();
        return xml;
    }
}

package org.rostrum.soap.conferences;

import java.time.Instant;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlElements;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Recurrence;

/** When a conference can be entered: one of four. */
@XmlType(name = "Launch")
public class LaunchXml {

    @XmlElements({
        @XmlElement(name = "scheduled", type = Scheduled.class, required = true),
        @XmlElement(name = "virtualRoom", type = VirtualRoom.class, required = true),
        @XmlElement(name = "adHoc", type = AdHoc.class, required = true),
        @XmlElement(name = "template", type = Template.class, required = true)
    })
    public Object kind;

    /** At a time, for a while. */
    @XmlType(
            name = "Scheduled",
            propOrder = {"start", "duration", "zone", "rule", "opensEarly", "startsByItself"})
    public static class Scheduled {
        @XmlElement(required = true)
        @XmlSchemaType(name = "dateTime")
        @XmlJavaTypeAdapter(InstantXml.class)
        public Instant start;

        @XmlElement(required = true)
        @XmlSchemaType(name = "duration")
        public String duration;

        /** An IANA time zone. */
        @XmlElement(required = true)
        public String zone;

        /** A recurrence rule of RFC 5545 without its name; absent: once. In a change the exceptions stay. */
        public String rule;

        @XmlSchemaType(name = "duration")
        public String opensEarly;

        public Boolean startsByItself;
    }

    /** At any time, until it is deleted. */
    @XmlType(name = "VirtualRoom")
    public static class VirtualRoom {}

    /** Now, once. */
    @XmlType(name = "AdHoc")
    public static class AdHoc {}

    /** Never; others are made of it. */
    @XmlType(name = "Template")
    public static class Template {}

    static LaunchXml of(Launch launch) {
        LaunchXml xml = new LaunchXml();
        xml.kind = kindOf(launch);
        return xml;
    }

    private static Object kindOf(Launch launch) {
        if (launch instanceof Launch.Scheduled at) {
            return scheduled(at);
        }
        if (launch instanceof Launch.Template) {
            return new Template();
        }
        return launch instanceof Launch.VirtualRoom ? new VirtualRoom() : new AdHoc();
    }

    private static Scheduled scheduled(Launch.Scheduled at) {
        Scheduled xml = new Scheduled();
        xml.start = at.start();
        xml.duration = at.duration().toString();
        xml.zone = at.zone().getId();
        xml.rule = at.recurrence().map(Recurrence::rule).orElse(null);
        xml.opensEarly = at.opensEarly().toString();
        xml.startsByItself = at.startsByItself();
        return xml;
    }
}

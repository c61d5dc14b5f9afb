package org.rostrum.soap.occurrences;

import java.time.Duration;
import java.time.Instant;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.rostrum.schedule.Deviation;
import org.rostrum.schedule.Recurrence;
import org.rostrum.soap.conferences.InstantXml;

/** An occurrence that is moved, or cancelled: then it has no start. */
@XmlType(
        name = "Deviation",
        propOrder = {"original", "start", "duration"})
public class DeviationXml {

    /** When the rule has it: its name. */
    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    @XmlJavaTypeAdapter(InstantXml.class)
    public Instant original;

    @XmlSchemaType(name = "dateTime")
    @XmlJavaTypeAdapter(InstantXml.class)
    public Instant start;

    @XmlSchemaType(name = "duration")
    public String duration;

    static DeviationXml of(Deviation deviation) {
        DeviationXml xml = new DeviationXml();
        xml.original = deviation.original();
        xml.start = deviation.to().map(Recurrence.Moved::start).orElse(null);
        xml.duration = deviation
                .to()
                .map(Recurrence.Moved::duration)
                .map(Duration::toString)
                .orElse(null);
        return xml;
    }
}

package org.rostrum.soap.occurrences;

import java.time.Instant;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.rostrum.schedule.Occurrence;
import org.rostrum.soap.conferences.InstantXml;

/** One time at which a conference takes place. */
@XmlType(
        name = "Occurrence",
        propOrder = {"original", "start", "end"})
public class OccurrenceXml {

    /** When the rule has it: its name, also when it is moved. */
    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    @XmlJavaTypeAdapter(InstantXml.class)
    public Instant original;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    @XmlJavaTypeAdapter(InstantXml.class)
    public Instant start;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    @XmlJavaTypeAdapter(InstantXml.class)
    public Instant end;

    static OccurrenceXml of(Occurrence occurrence) {
        OccurrenceXml xml = new OccurrenceXml();
        xml.original = occurrence.original();
        xml.start = occurrence.start();
        xml.end = occurrence.end();
        return xml;
    }
}

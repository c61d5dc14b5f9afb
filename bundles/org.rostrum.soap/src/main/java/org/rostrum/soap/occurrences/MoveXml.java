package org.rostrum.soap.occurrences;

import java.time.Instant;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.rostrum.soap.conferences.InstantXml;

/** When an occurrence takes place instead. */
@XmlType(
        name = "Move",
        propOrder = {"original", "start", "duration"})
public class MoveXml {

    /** When the rule has it. */
    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    @XmlJavaTypeAdapter(InstantXml.class)
    public Instant original;

    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    @XmlJavaTypeAdapter(InstantXml.class)
    public Instant start;

    @XmlElement(required = true)
    @XmlSchemaType(name = "duration")
    public String duration;
}

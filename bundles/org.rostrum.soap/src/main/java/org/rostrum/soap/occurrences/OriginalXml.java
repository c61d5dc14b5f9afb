package org.rostrum.soap.occurrences;

import java.time.Instant;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.rostrum.soap.conferences.InstantXml;

/** Names an occurrence. */
@XmlType(
        name = "Original",
        propOrder = {"original"})
public class OriginalXml {

    /** When the rule has it. */
    @XmlElement(required = true)
    @XmlSchemaType(name = "dateTime")
    @XmlJavaTypeAdapter(InstantXml.class)
    public Instant original;
}

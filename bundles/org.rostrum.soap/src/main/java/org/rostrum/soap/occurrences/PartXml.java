package org.rostrum.soap.occurrences;

import java.time.Instant;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.rostrum.soap.conferences.InstantXml;

/** Which of the occurrences. */
@XmlType(
        name = "Part",
        propOrder = {"from", "limit"})
public class PartXml {

    /** Those that end later than this; absent: than now. */
    @XmlSchemaType(name = "dateTime")
    @XmlJavaTypeAdapter(InstantXml.class)
    public Instant from;

    /** 1 to 200; absent: 50. */
    public Integer limit;
}

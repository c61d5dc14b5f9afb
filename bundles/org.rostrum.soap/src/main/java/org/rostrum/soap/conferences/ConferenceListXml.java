package org.rostrum.soap.conferences;

import java.util.List;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlType;

/** A part of a list of conferences. */
@XmlType(
        name = "ConferenceList",
        propOrder = {"items", "offset", "limit", "total"})
public class ConferenceListXml {
    @XmlElement(name = "conference")
    public List<ConferenceXml> items;

    public int offset;
    public int limit;

    /** How many there are in all. */
    public int total;
}

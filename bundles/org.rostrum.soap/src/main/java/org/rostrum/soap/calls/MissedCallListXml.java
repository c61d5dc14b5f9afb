package org.rostrum.soap.calls;

import java.time.Instant;
import java.util.List;
import javax.xml.bind.annotation.XmlElement;
import javax.xml.bind.annotation.XmlSchemaType;
import javax.xml.bind.annotation.XmlType;
import javax.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import org.rostrum.calling.CallLog;
import org.rostrum.calling.MissedCall;
import org.rostrum.soap.conferences.InstantXml;

/** A part of what somebody missed, the newest first. */
@XmlType(
        name = "MissedCallList",
        propOrder = {"items", "offset", "limit", "total", "unseen"})
public class MissedCallListXml {
    @XmlElement(name = "missedCall")
    public List<MissedCallXml> items;

    public int offset;
    public int limit;

    /** How many there are in all. */
    public int total;

    /** How many of them have not been looked at. */
    public int unseen;

    /** A call that somebody did not get. */
    @XmlType(
            name = "MissedCall",
            propOrder = {"id", "caller", "at", "cause", "seen"})
    public static class MissedCallXml {
        @XmlElement(required = true)
        public String id;

        @XmlElement(required = true)
        public String caller;

        @XmlElement(required = true)
        @XmlSchemaType(name = "dateTime")
        @XmlJavaTypeAdapter(InstantXml.class)
        public Instant at;

        @XmlElement(required = true)
        public String cause;

        public boolean seen;

        static MissedCallXml of(MissedCall call) {
            MissedCallXml xml = new MissedCallXml();
            xml.id = call.id().value();
            xml.caller = call.caller().value();
            xml.at = call.at();
            xml.cause = call.cause().name();
            xml.seen = call.seen();
            return xml;
        }
    }

    static MissedCallListXml of(CallLog.Page page, int offset, int limit) {
        MissedCallListXml xml = new MissedCallListXml();
        xml.items = page.calls().stream().map(MissedCallXml::of).toList();
        xml.offset = offset;
        xml.limit = limit;
        xml.total = page.total();
        xml.unseen = page.unseen();
        return xml;
    }
}

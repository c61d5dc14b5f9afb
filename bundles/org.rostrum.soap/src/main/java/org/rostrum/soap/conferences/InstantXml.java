package org.rostrum.soap.conferences;

import java.time.Instant;
import java.time.OffsetDateTime;
import javax.xml.bind.annotation.adapters.XmlAdapter;

/** A time as {@code xs:dateTime} with its zone. One without is none: where would it be? */
public final class InstantXml extends XmlAdapter<String, Instant> {

    @Override
    public Instant unmarshal(String text) {
        return OffsetDateTime.parse(text.strip()).toInstant();
    }

    @Override
    public String marshal(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}

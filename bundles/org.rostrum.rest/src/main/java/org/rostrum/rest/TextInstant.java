package org.rostrum.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads a time from text of ISO 8601 alone. Jackson would also take a number of seconds, however large, for a time. */
final class TextInstant extends StdScalarDeserializer<Instant> {

    TextInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, json);
        }
        try {
            return Instant.parse(json.getText());
        } catch (DateTimeException notATime) {
            return (Instant) context.handleWeirdStringValue(Instant.class, json.getText(), "not of ISO 8601");
        }
    }
}

package org.rostrum.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.List;
import java.util.UUID;
import org.rostrum.calling.CallId;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Event;
import org.rostrum.conference.FileId;
import org.rostrum.conference.Layout;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Origin;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Pin;
import org.rostrum.identity.UserId;

/** How the words of the API bundles, which know no JSON, become JSON. */
final class VocabularyModule extends SimpleModule {

    private static final List<Class<?>> FAMILIES = List.of(
            Audience.class,
            Author.class,
            Command.class,
            Event.class,
            Layout.Slot.class,
            Origin.class,
            ClientMessage.class,
            ServerMessage.class,
            LineRequest.class,
            LineMessage.class);
    private static final List<Class<?>> TEXTS = List.of(
            CallId.class, ConferenceId.class, FileId.class, ModeId.class, ParticipantId.class, Pin.class, UserId.class);

    VocabularyModule() {
        super("rostrum-vocabulary");
        FAMILIES.forEach(this::addFamily);
        TEXTS.forEach(text -> setMixInAnnotation(text, Text.class));
        setMixInAnnotation(ConferenceKey.class, Key.class);
    }

    private void addFamily(Class<?> family) {
        setMixInAnnotation(family, Typed.class);
        for (Class<?> member : family.getPermittedSubclasses()) {
            registerSubtypes(new NamedType(member, nameOf(member)));
        }
    }

    private static String nameOf(Class<?> member) {
        String name = member.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    private abstract static class Text {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Text(String unused) {}

        @JsonValue
        abstract String value();
    }

    private abstract static class Key {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Key(UUID unused) {}

        @JsonValue
        abstract UUID value();
    }
}

package org.rostrum.rest.resource;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.Command;
import org.rostrum.wire.Snapshot;
import org.rostrum.wire.Wire;

/** The vocabulary as {@link Wire} reads and writes it, described from its records: the two cannot differ. */
final class VocabularySchemas {

    static final String COMMAND = Components.COMPONENTS_SCHEMAS_REF + "Command";
    static final String SNAPSHOT = Components.COMPONENTS_SCHEMAS_REF + "Snapshot";

    private static final Map<Class<?>, String> FORMATS = Map.of(Instant.class, "date-time", Duration.class, "duration");

    private VocabularySchemas() {}

    /** Adds what people can order, and the state of a run. */
    static void addTo(Components components) {
        Schema<?> family = new Schema<>().description("One of these, and nothing more than it names.");
        Discriminator discriminator = new Discriminator().propertyName("type");
        for (Class<?> command : Command.class.getPermittedSubclasses()) {
            if (!Command.OfHouse.class.isAssignableFrom(command)) {
                String name = "Command." + command.getSimpleName();
                components.addSchemas(name, member(command));
                family.addOneOfItem(new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + name));
                discriminator.mapping(typeOf(command), Components.COMPONENTS_SCHEMAS_REF + name);
            }
        }
        components.addSchemas("Command", family.discriminator(discriminator));
        components.addSchemas("Snapshot", record(Snapshot.class));
    }

    /** What {@code type} says of a member of a family. */
    private static String typeOf(Class<?> member) {
        String name = member.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Schema<?> member(Class<?> type) {
        Schema<?> record = record(type);
        record.addProperty("type", new StringSchema()._enum(List.of(typeOf(type))));
        record.addRequiredItem("type");
        return record;
    }

    private static Schema<?> record(Class<?> type) {
        Schema<?> schema = new ObjectSchema();
        for (RecordComponent component : type.getRecordComponents()) {
            schema.addProperty(component.getName(), of(component.getGenericType()));
            if (component.getType() != Optional.class) {
                schema.addRequiredItem(component.getName());
            }
        }
        return schema;
    }

    private static Schema<?> of(Type type) {
        return type instanceof ParameterizedType generic
                ? of((Class<?>) generic.getRawType(), generic.getActualTypeArguments())
                : of((Class<?>) type);
    }

    private static Schema<?> of(Class<?> raw, Type[] arguments) {
        if (raw == Optional.class) {
            return of(arguments[0]);
        }
        if (raw == Map.class) {
            return new ObjectSchema().additionalProperties(of(arguments[1]));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return new ArraySchema().items(of(arguments[0]));
        }
        throw new IllegalArgumentException(raw + " (expected: Optional, Map or a collection)");
    }

    private static Schema<?> of(Class<?> type) {
        if (type == boolean.class) {
            return new BooleanSchema();
        }
        if (type == int.class || type == Integer.class) {
            return new IntegerSchema();
        }
        if (type == long.class) {
            return new IntegerSchema().format("int64");
        }
        if (type.isEnum()) {
            return new StringSchema()
                    ._enum(Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList());
        }
        if (type.isSealed()) {
            Schema<?> family = new Schema<>();
            Arrays.stream(type.getPermittedSubclasses())
                    .map(VocabularySchemas::member)
                    .forEach(family::addOneOfItem);
            return family;
        }
        return isText(type) ? new StringSchema().format(FORMATS.get(type)) : record(type);
    }

    /** Text, an id, or a time. */
    private static boolean isText(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        boolean id = parts != null && parts.length == 1 && parts[0].getName().equals("value");
        return id || type == String.class || FORMATS.containsKey(type);
    }
}

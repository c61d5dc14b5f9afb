package org.rostrum.shell;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.conference.Command;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.wire.Wire;

/**
 * A command as it is typed: {@code switchAll source=CAMERA state=OFF}. What is typed becomes JSON and is read by the same
 * {@link Wire} as on every other door, so what one door understands they all do.
 */
final class TypedCommand {

    private static final Wire WIRE = new Wire();

    private final Class<?> command;

    private TypedCommand(Class<?> command) {
        this.command = command;
    }

    /** The types that people give, by name. */
    static List<String> types() {
        return commands()
                .filter(command -> !Command.OfHouse.class.isAssignableFrom(command))
                .map(TypedCommand::nameOf)
                .sorted()
                .toList();
    }

    /** Refuses {@code request.invalid} with what is expected, {@code role.required} for what the server alone gives. */
    static Outcome<Command> read(String type, List<String> words) {
        return commands()
                .filter(command -> nameOf(command).equals(type))
                .findFirst()
                .map(command -> new TypedCommand(command).read(words))
                .orElseGet(() -> Outcome.refused(Problems.REQUEST_INVALID.because(
                        "type: " + type + " (expected: one of " + String.join(", ", types()) + ")")));
    }

    private static Stream<Class<?>> commands() {
        return Stream.of(Command.class.getPermittedSubclasses());
    }

    private static String nameOf(Class<?> command) {
        String name = command.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private Outcome<Command> read(List<String> words) {
        if (Command.OfHouse.class.isAssignableFrom(command)) {
            return Outcome.refused(Problems.ROLE_REQUIRED.because("Only the server gives this command."));
        }
        return json(words)
                .flatMap(json -> WIRE.readUntrusted(json, Command.class))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(usage()));
    }

    /** Empty if a word is no {@code key=value}, or its key no property. */
    private Optional<String> json(List<String> words) {
        StringBuilder json = new StringBuilder("{\"type\":" + WIRE.write(nameOf(command)));
        for (String word : words) {
            int equals = word.indexOf('=');
            Optional<RecordComponent> property = property(word.substring(0, Math.max(equals, 0)));
            if (property.isEmpty()) {
                return Optional.empty();
            }
            json.append(',')
                    .append(WIRE.write(property.get().getName()))
                    .append(':')
                    .append(value(property.get().getGenericType(), word.substring(equals + 1)));
        }
        return Optional.of(json.append('}').toString());
    }

    private Optional<RecordComponent> property(String name) {
        return Arrays.stream(command.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst();
    }

    private static String value(Type type, String typed) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Optional.class) {
                return value(inner, typed);
            }
            return isCollection(generic) && !typed.startsWith("[") ? list(inner, typed) : typed;
        }
        return isText((Class<?>) type) ? WIRE.write(typed) : typed;
    }

    private static String list(Type inner, String typed) {
        return typed.isEmpty()
                ? "[]"
                : Arrays.stream(typed.split(",", -1))
                        .map(item -> value(inner, item.strip()))
                        .collect(Collectors.joining(",", "[", "]"));
    }

    private Problem usage() {
        String properties = Arrays.stream(command.getRecordComponents())
                .map(component -> {
                    boolean optional = component.getType() == Optional.class;
                    String pair = component.getName() + "=" + form(component.getGenericType());
                    return optional ? "[" + pair + "]" : pair;
                })
                .collect(Collectors.joining(" "));
        return Problems.REQUEST_INVALID.because(
                nameOf(command) + ": (expected: " + (properties.isEmpty() ? "nothing more" : properties) + ")");
    }

    private static String form(Type type) {
        if (type instanceof ParameterizedType generic) {
            String inner = form(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == Optional.class) {
                return inner;
            }
            return isCollection(generic) ? inner + ",..." : "JSON";
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants()).map(Object::toString).collect(Collectors.joining("|"));
        }
        if (plain == boolean.class) {
            return "true|false";
        }
        if (plain == int.class || plain == Integer.class) {
            return "number";
        }
        if (plain == Duration.class) {
            return "PT15M";
        }
        return isText(plain) ? "text" : "JSON";
    }

    private static boolean isCollection(ParameterizedType type) {
        return Collection.class.isAssignableFrom((Class<?>) type.getRawType());
    }

    /** Text, an id, a name of an enum or a duration: what JSON writes in quotation marks. */
    private static boolean isText(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        boolean id = parts != null && parts.length == 1 && parts[0].getName().equals("value");
        return id || type == String.class || type == Duration.class || type.isEnum();
    }
}

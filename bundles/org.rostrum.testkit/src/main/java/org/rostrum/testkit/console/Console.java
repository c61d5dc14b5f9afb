package org.rostrum.testkit.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.console.Session;

/** A session of Karaf's shell that remembers what was printed and types what it was told to. */
public final class Console {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final Deque<String> typing;

    public Console(String... typing) {
        this.typing = new ArrayDeque<>(List.of(typing));
    }

    /** Gives the command this session, as Karaf does. */
    public void attach(Action command) {
        set(command, field -> field.getType() == Session.class, session());
    }

    /** Types the name of an option that is there or not, such as {@code --json}. */
    public static void type(Action command, String option) {
        set(
                command,
                field -> field.isAnnotationPresent(Option.class)
                        && field.getAnnotation(Option.class).name().equals(option),
                true);
    }

    private static void set(Action command, Predicate<Field> wanted, Object value) {
        Field field = Stream.<Class<?>>iterate(command.getClass(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(wanted)
                .findFirst()
                .orElseThrow();
        field.setAccessible(true);
        try {
            field.set(command, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    public Session session() {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getConsole" -> stream;
                    case "readLine" -> typed((Character) arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private String typed(Character mask) {
        if (mask == null || mask != '*') {
            throw new IllegalStateException("mask: " + mask + " (expected: a password is not shown)");
        }
        return typing.pop();
    }

    /** What was printed so far. */
    public String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}

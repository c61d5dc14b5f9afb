package org.rostrum.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.karaf.shell.api.console.Session;

/** A session of Karaf's shell that remembers what was printed and types what it was told to. */
final class Console {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final Deque<String> typing;

    Console(String... typing) {
        this.typing = new ArrayDeque<>(List.of(typing));
    }

    Session session() {
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

    String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}

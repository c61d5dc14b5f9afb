package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.junit.jupiter.api.Test;

/** Every command there is. */
class ListingTest {

    @Test
    void whateverShowsSomethingShowsItAsJsonToo() throws Exception {
        List<Class<?>> showing = commands()
                .filter(command -> command.getAnnotation(Command.class)
                        .name()
                        .matches(".*-(list|show|logins|import|workers|rooms|sessions?)"))
                .toList();

        assertThat(showing).hasSizeGreaterThan(10).allSatisfy(command -> assertThat(optionsOf(command))
                .as(command.getSimpleName())
                .contains("--json"));
    }

    private static Stream<Class<?>> commands() throws IOException, URISyntaxException {
        Path folder =
                Path.of(UserList.class.getResource("UserList.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .<Class<?>>map(ListingTest::load)
                    .filter(type -> type.isAnnotationPresent(Command.class))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(
                    UserList.class.getPackageName() + "." + file.substring(0, file.length() - ".class".length()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static List<String> optionsOf(Class<?> command) {
        return Stream.<Class<?>>iterate(command, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(Option.class))
                .map(field -> field.getAnnotation(Option.class).name())
                .toList();
    }
}

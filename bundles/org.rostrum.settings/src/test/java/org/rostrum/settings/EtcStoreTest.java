package org.rostrum.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

class EtcStoreTest {

    private static final String PID = "org.rostrum.files.core";
    private static final Setting TRANSFERS = new Setting(
            "transfers", "At once", "", Setting.Kind.NUMBER, Optional.empty(), Setting.Range.ANY, List.of(), "32");
    private static final Definition FILES = new Definition(PID, "Files", "", List.of(TRANSFERS));

    private static final String MARK = "mark~1";

    @SuppressWarnings("unchecked")
    private static final ServiceReference<ConfigurationAdmin> REFERENCE =
            fake(ServiceReference.class, (name, values) -> {
                throw new UnsupportedOperationException(name);
            });

    @TempDir
    private Path etc;

    private final ComponentConfigurationDTO component = new ComponentConfigurationDTO();
    private Dictionary<String, Object> properties;
    private final Queue<Runnable> telling = new ConcurrentLinkedQueue<>();
    private long changes;
    private String failing;
    private EtcStore store;
    private Path file;

    @BeforeEach
    void begin() throws IOException {
        file = etc.resolve(PID + ".cfg");
        component.state = ComponentConfigurationDTO.ACTIVE;
        component.properties = Map.of();
        store = new EtcStore(etc, admin(), new Components(runtime()), Duration.ofSeconds(10));
    }

    @Test
    void valueIsInTheFileAndInTheRunningConfiguration() throws IOException {
        Files.writeString(file, "# Files.\n#transfers = 32\n");
        String before = store.read(PID).version();
        assertThat(store.write(FILES, Map.of("transfers", Optional.of("8")))).isEmpty();
        assertThat(file).hasContent("# Files.\ntransfers = 8");
        assertThat(properties.get("felix.fileinstall.filename"))
                .isEqualTo(file.toFile().toURI().toString());
        Store.Stored after = store.read(PID);
        assertThat(after.values()).containsExactly(Map.entry("transfers", "8"));
        assertThat(after.version()).isNotEqualTo(before);
    }

    @Test
    void extensionWithoutAFileGetsOne() throws IOException {
        store.write(FILES, Map.of("transfers", Optional.of("8")));
        assertThat(file).content().startsWith("# Files. ").endsWith("\ntransfers = 8\n");
    }

    @Test
    void whatAComponentFailsWithIsPutBack() throws IOException {
        Files.writeString(file, "# Files.\n#transfers = 32\n");
        failing = "java.lang.IllegalArgumentException: transfers: 8\n\tat org.rostrum";
        assertThat(store.write(FILES, Map.of("transfers", Optional.of("8"))))
                .contains("java.lang.IllegalArgumentException: transfers: 8");
        assertThat(file).hasContent("# Files.\n#transfers = 32");
        assertThat(store.read(PID).values()).isEmpty();
    }

    @Test
    void whatDidNotRunBeforeMayBeChangedStepByStep() throws IOException {
        component.state = ComponentConfigurationDTO.FAILED_ACTIVATION;
        component.failure = "no such folder";
        assertThat(store.read(PID).trouble()).contains("no such folder");
        assertThat(store.write(FILES, Map.of("transfers", Optional.of("8")))).isEmpty();
        assertThat(file).content().contains("transfers = 8");
    }

    @Test
    void folderThatCannotBeWrittenChangesNothing() {
        EtcStore lost = new EtcStore(etc.resolve("gone"), admin(), new Components(runtime()), Duration.ZERO);
        assertThat(catchThrowable(() -> lost.write(FILES, Map.of("transfers", Optional.of("8")))))
                .isInstanceOf(IOException.class);
        assertThat(properties).isNull();
    }

    private ConfigurationAdmin admin() {
        Configuration configuration = fake(Configuration.class, (name, values) -> switch (name) {
            case "getProperties" -> properties == null ? null : copy(properties);
            case "getChangeCount" -> changes;
            case "update" -> update(values);
            default -> throw new UnsupportedOperationException(name);
        });
        return fake(ConfigurationAdmin.class, (name, values) -> switch (name) {
            case "getConfiguration" -> configuration;
            case "createFactoryConfiguration" -> mark();
            case "listConfigurations" -> properties == null ? null : new Configuration[] {configuration};
            default -> throw new UnsupportedOperationException(name);
        });
    }

    @SuppressWarnings("unchecked")
    private Object update(Object[] values) {
        properties = copy((Dictionary<String, Object>) values[0]);
        changes++;
        boolean fails = failing != null && properties.get("transfers") != null;
        telling.add(() -> hear(fails));
        return null;
    }

    private void hear(boolean fails) {
        if (component.failure == null || failing != null) {
            component.state = fails ? ComponentConfigurationDTO.FAILED_ACTIVATION : ComponentConfigurationDTO.ACTIVE;
            component.failure = failing;
        }
    }

    /** Its end is told like all else, after what came before. */
    private Configuration mark() {
        return fake(Configuration.class, (name, values) -> switch (name) {
            case "getPid" -> MARK;
            case "delete" -> {
                telling.add(() -> store.configurationEvent(
                        new ConfigurationEvent(REFERENCE, ConfigurationEvent.CM_DELETED, null, MARK)));
                tellAll();
                yield null;
            }
            default -> throw new UnsupportedOperationException(name);
        });
    }

    private void tellAll() {
        new Thread(() -> {
                    for (Runnable next = telling.poll(); next != null; next = telling.poll()) {
                        next.run();
                    }
                })
                .start();
    }

    private ServiceComponentRuntime runtime() {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.configurationPid = new String[] {PID};
        return fake(ServiceComponentRuntime.class, (name, values) -> (Collection<?>)
                (name.equals("getComponentDescriptionDTOs") ? List.of(description) : List.of(component)));
    }

    private static Dictionary<String, Object> copy(Dictionary<String, Object> from) {
        return FrameworkUtil.asDictionary(new HashMap<>(FrameworkUtil.asMap(from)));
    }

    private interface Answer {
        Object to(String name, Object[] values);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, values) -> answer.to(method.getName(), values)));
    }
}

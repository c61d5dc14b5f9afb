package org.rostrum.settings;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.ConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The configurations of the running server and their files. Karaf watches the files and writes back what changes elsewhere:
 * it keeps comments, but puts what is new at the end and takes the comment of what goes. So the file is written here first,
 * as a person would, and the configuration changed to what the file then says: Karaf finds nothing left to do.
 */
@Component(service = {Store.class, ConfigurationListener.class})
public final class EtcStore implements Store, ConfigurationListener {

    private static final Logger LOG = LoggerFactory.getLogger(EtcStore.class);

    /** Where Karaf remembers the file of a configuration. */
    private static final String FILE = "felix.fileinstall.filename";

    /** A component that opens ports or reads certificates takes its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ConfigurationAdmin configurations;
    private final Components components;
    private final Herald herald;
    private final Path etc;

    /** A change is counted from one again after a start. */
    private final String start = Long.toString(Clock.systemUTC().millis(), Character.MAX_RADIX);

    @Activate
    public EtcStore(
            BundleContext context,
            @Reference ConfigurationAdmin configurations,
            @Reference ServiceComponentRuntime components) {
        this(Path.of(context.getProperty("karaf.etc")), configurations, new Components(components), PATIENCE);
    }

    /**
     * @param patience for how long components may take to take new values
     */
    EtcStore(Path etc, ConfigurationAdmin configurations, Components components, Duration patience) {
        this.etc = etc;
        this.configurations = configurations;
        this.components = components;
        this.herald = new Herald(configurations, patience);
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        herald.configurationEvent(event);
    }

    @Override
    public Stored read(String pid) {
        Optional<Configuration> configuration = find(pid);
        Map<String, Object> properties =
                configuration.map(EtcStore::propertiesOf).orElse(Map.of());
        Map<String, String> values = new HashMap<>();
        properties.forEach((key, value) -> values.put(key, text(value)));
        values.remove(FILE);
        long changes = configuration.map(Configuration::getChangeCount).orElse(0L);
        return new Stored(start + "-" + changes, values, variables(pid, properties), components.trouble(pid));
    }

    @Override
    public Optional<String> write(Definition definition, Map<String, Optional<String>> changes) throws IOException {
        Configuration configuration = configurations.getConfiguration(definition.pid(), "?");
        Map<String, Object> before = propertiesOf(configuration);
        Path path = fileOf(definition.pid(), before);
        boolean ran = components.trouble(definition.pid()).isEmpty();
        String text = Files.exists(path)
                ? Files.readString(path, StandardCharsets.ISO_8859_1)
                : "# " + definition.name() + ". Begun by the control panel.\n";

        apply(configuration, path, edited(text, definition, changes), changed(before, changes));
        if (!herald.awaitTold()) {
            LOG.warn("Not every part of the server has taken the new settings of {} yet", definition.pid());
        }
        Optional<String> trouble = components.trouble(definition.pid()).filter(why -> ran);
        if (trouble.isPresent()) {
            apply(configuration, path, text, changed(before, Map.of()));
        }
        return trouble;
    }

    /** The file first: Karaf compares it with the configuration, and writes what it misses. */
    private static void apply(Configuration configuration, Path path, String text, Map<String, Object> properties)
            throws IOException {
        Files.writeString(path, text, StandardCharsets.ISO_8859_1);
        properties.put(FILE, path.toFile().getAbsoluteFile().toURI().toString());
        configuration.update(FrameworkUtil.asDictionary(properties));
    }

    private static String edited(String text, Definition definition, Map<String, Optional<String>> changes) {
        CfgFile file = CfgFile.of(text);
        for (Map.Entry<String, Optional<String>> change : changes.entrySet()) {
            Setting setting = definition.find(change.getKey()).orElseThrow();
            CfgFile before = file;
            file = change.getValue().map(value -> before.with(setting, value)).orElseGet(() -> before.without(setting));
        }
        return file.text();
    }

    private static Map<String, Object> changed(Map<String, Object> before, Map<String, Optional<String>> changes) {
        Map<String, Object> after = new HashMap<>(before);
        changes.forEach((key, value) -> value.ifPresentOrElse(set -> after.put(key, set), () -> after.remove(key)));
        return after;
    }

    private static Map<String, Object> propertiesOf(Configuration configuration) {
        return Optional.ofNullable(configuration.getProperties())
                .map(FrameworkUtil::asMap)
                .map(HashMap::new)
                .orElseGet(HashMap::new);
    }

    private Optional<Configuration> find(String pid) {
        try {
            Configuration[] found = configurations.listConfigurations("(service.pid=" + pid + ")");
            return found == null ? Optional.empty() : Arrays.stream(found).findFirst();
        } catch (IOException | InvalidSyntaxException broken) {
            throw new IllegalStateException("the configuration of " + pid + " cannot be read", broken);
        }
    }

    private Map<String, String> variables(String pid, Map<String, Object> properties) {
        Path path = fileOf(pid, properties);
        if (!Files.exists(path)) {
            return Map.of();
        }
        try {
            CfgFile file = read(path);
            Map<String, String> variables = new HashMap<>();
            properties.keySet().forEach(key -> file.variableOf(key).ifPresent(name -> variables.put(key, name)));
            return variables;
        } catch (IOException unreadable) {
            return Map.of();
        }
    }

    private Path fileOf(String pid, Map<String, Object> properties) {
        return Optional.ofNullable((String) properties.get(FILE))
                .map(uri -> new File(URI.create(uri)).toPath())
                .orElseGet(() -> etc.resolve(pid + ".cfg"));
    }

    private static CfgFile read(Path path) throws IOException {
        return CfgFile.of(Files.readString(path, StandardCharsets.ISO_8859_1));
    }

    private static String text(Object value) {
        if (value instanceof Object[] many) {
            return Arrays.stream(many).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return value instanceof int[] numbers
                ? IntStream.of(numbers).mapToObj(Integer::toString).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}

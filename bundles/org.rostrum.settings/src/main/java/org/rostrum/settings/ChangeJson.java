package org.rostrum.settings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rostrum.web.Disclosed;

/** What somebody wants to be different. What is not named stays. */
@Schema(name = "SettingsChange")
public record ChangeJson(
        @Schema(description = "Values by key, all as text.", example = "{\"media.port\":\"7800\"}")
                Map<String, String> values,
        @Schema(description = "Keys that get their default again.", example = "[\"media.bind\"]") Set<String> reset)
        implements Disclosed {

    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9._-]{1,64}");
    private static final int MOST = 20;

    Settings.Change change() {
        return new Settings.Change(
                Optional.ofNullable(values).orElse(Map.of()),
                Optional.ofNullable(reset).orElse(Set.of()));
    }

    /** The keys; a value may be a secret. */
    @Override
    public String disclosed() {
        Settings.Change change = change();
        Set<String> keys = new TreeSet<>(change.values().keySet());
        keys.addAll(change.reset());
        return keys.stream()
                .filter(key -> KEY.matcher(key).matches())
                .limit(MOST)
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return "ChangeJson[" + disclosed() + "]";
    }
}

package org.rostrum.settings;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.console.Typist;

/** {@code rostrum:settings-set}. A secret is asked for: what is typed in a line, the shell remembers. */
@Service
@Command(scope = "rostrum", name = "settings-set", description = "Changes what is set, at once and for good.")
public final class SettingsSet implements Action {

    @Reference
    Settings settings;

    @Reference
    Typist typist;

    @Reference
    Session session;

    @Option(name = "--default", multiValued = true, description = "A key that gets its default again; may be repeated")
    List<String> reset = List.of();

    @Argument(name = "id", description = "As settings-list has it", required = true)
    String id;

    @Argument(
            index = 1,
            name = "values",
            multiValued = true,
            description = "key=value, or a key alone whose value is asked for, unseen")
    List<String> values = List.of();

    @Override
    public Object execute() throws Refused, IOException {
        Section before = Refused.unlessDone(typist.user().then(me -> settings.find(id, Locale.ENGLISH, me)));
        Settings.Change change = new Settings.Change(typed(), Set.copyOf(reset));
        Section after = Refused.unlessDone(
                typist.user().then(me -> settings.change(id, before.version(), change, Locale.ENGLISH, me)));
        session.getConsole().println("Changed " + after.definition().pid());
        return null;
    }

    private Map<String, String> typed() throws IOException {
        Map<String, String> typed = new HashMap<>();
        for (String pair : values) {
            int at = pair.indexOf('=');
            String key = at < 0 ? pair : pair.substring(0, at);
            typed.put(key, at < 0 ? session.readLine(key + ": ", '*') : pair.substring(at + 1));
        }
        return typed;
    }
}

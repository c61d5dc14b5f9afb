package org.rostrum.settings;

import java.util.List;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code rostrum:settings-show}. */
@Service
@Command(scope = "rostrum", name = "settings-show", description = "Shows what is set, and what it may be.")
public final class SettingsShow implements Action {

    @Reference
    Settings settings;

    @Reference
    Typist typist;

    @Reference
    Session session;

    @Argument(name = "id", description = "As settings-list has it", required = true)
    String id;

    @Override
    public Object execute() throws Exception {
        Section section = Typist.unlessDone(typist.user().then(me -> settings.find(id, Locale.ENGLISH, me)));
        ShellTable table = new ShellTable();
        List.of("Key", "Value", "Default", "May be", "Name").forEach(table::column);
        for (Section.Entry entry : section.entries()) {
            Setting setting = entry.setting();
            table.addRow()
                    .addContent(
                            setting.key(),
                            setting.isSecret()
                                    ? (entry.set() ? "(is set)" : "")
                                    : entry.value().orElse(""),
                            setting.isSecret() ? "" : setting.fallback(),
                            mayBe(setting),
                            setting.name());
        }
        table.print(session.getConsole());
        section.trouble().ifPresent(why -> session.getConsole().println("Does not run: " + why));
        return null;
    }

    private static String mayBe(Setting setting) {
        return switch (setting.kind()) {
            case NUMBER, NUMBERS -> setting.range().toString();
            case SWITCH -> "true, false";
            case CHOICE ->
                String.join(
                        ", ",
                        setting.choices().stream().map(Setting.Choice::value).toList());
            case TEXT, LIST, SECRET -> "";
        };
    }
}

package org.rostrum.settings;

import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.console.Typist;

/** {@code rostrum:settings-show}. */
@Service
@Command(scope = "rostrum", name = "settings-show", description = "Shows what is set, and what it may be.")
public final class SettingsShow extends Listing {

    @Reference
    Settings settings;

    @Reference
    Typist typist;

    @Argument(name = "id", description = "As settings-list has it", required = true)
    String id;

    @Override
    protected Sheet sheet() throws Refused {
        Section section = Refused.unlessDone(typist.user().then(me -> settings.find(id, Locale.ENGLISH, me)));
        Sheet sheet = new Sheet("key", "value", "default", "mayBe", "name");
        for (Section.Entry entry : section.entries()) {
            Setting setting = entry.setting();
            sheet.add(
                    setting.key(),
                    setting.isSecret() ? secret(entry) : entry.value(),
                    setting.isSecret() ? "" : setting.fallback(),
                    mayBe(setting),
                    setting.name());
        }
        return section.trouble().map(why -> sheet.below("Does not run: " + why)).orElse(sheet);
    }

    private static Optional<String> secret(Section.Entry entry) {
        return entry.set() ? Optional.of("(is set)") : Optional.empty();
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

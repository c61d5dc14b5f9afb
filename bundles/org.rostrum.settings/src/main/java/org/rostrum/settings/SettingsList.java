package org.rostrum.settings;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.console.Sheet;
import org.rostrum.console.Typist;

/** {@code rostrum:settings-list}. */
@Service
@Command(scope = "rostrum", name = "settings-list", description = "Lists what can be set.")
public final class SettingsList extends Listing {

    @Reference
    Settings settings;

    @Reference
    Typist typist;

    @Override
    protected Sheet sheet() throws Refused {
        Sheet sheet = new Sheet("id", "name", "settings", "trouble").orElse("Nothing can be set");
        for (Section section : Refused.unlessDone(typist.user().then(me -> settings.list(Locale.ENGLISH, me)))) {
            sheet.add(
                    section.definition().pid(),
                    section.definition().name(),
                    section.entries().size(),
                    section.trouble());
        }
        return sheet;
    }
}

package org.rostrum.shell;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.console.Typist;
import org.rostrum.identity.Roster;
import org.rostrum.identity.Roster.Reading;
import org.rostrum.identity.Roster.Report;
import org.rostrum.problem.Outcome;

/** What the commands about the table of accounts do, in the name of the one who typed. */
@Component(service = RosterDesk.class)
public final class RosterDesk {

    private final Roster roster;
    private final Typist typist;

    @Activate
    public RosterDesk(@Reference Typist typist, @Reference Roster roster) {
        this.roster = roster;
        this.typist = typist;
    }

    Outcome<String> write() {
        return typist.administrator().map(me -> roster.write());
    }

    Outcome<Report> read(byte[] csv, Reading how) {
        return typist.administrator().then(me -> roster.read(csv, how));
    }
}

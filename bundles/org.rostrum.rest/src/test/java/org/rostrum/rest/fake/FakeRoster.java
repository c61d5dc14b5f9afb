package org.rostrum.rest.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostrum.identity.Roster;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/** Takes any table that begins with a line of columns, adds nina, and refuses whoever is called nobody. */
public final class FakeRoster implements Roster {

    public final List<Reading> readings = new ArrayList<>();

    @Override
    public String write() {
        return "id,name\r\nzoë,Zoë\r\n";
    }

    @Override
    public Outcome<Report> read(byte[] csv, Reading how) {
        String text = new String(csv, UTF_8);
        if (!text.startsWith("id,name")) {
            return Outcome.refused(Problems.ROSTER_INVALID.because("No columns."));
        }
        readings.add(how);
        List<Rejected> rejected = text.contains("nobody")
                ? List.of(new Rejected(3, "nobody", Problems.USER_INVALID.because("Nobody is refused.")))
                : List.of();
        Optional<String> made = how.makingPasswords() ? Optional.of("made up") : Optional.empty();
        return Outcome.done(new Report(
                !how.dryRun() && (how.partly() || rejected.isEmpty()),
                List.of(new Added(2, new UserId("nina"), made)),
                rejected));
    }
}

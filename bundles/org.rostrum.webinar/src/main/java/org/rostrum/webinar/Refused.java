package org.rostrum.webinar;

import org.apache.karaf.shell.support.CommandException;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.problem.Outcome;
import org.rostrum.schedule.Plans;
import org.rostrum.schedule.PublicLobby;

/** A problem as Karaf tells it: the command fails, one line says why, a script sees it by the exit status. */
final class Refused extends CommandException {

    private static final long serialVersionUID = 1;

    private Refused(String message) {
        super(message);
    }

    /** Which public conference has this id, or the end of the command. */
    static ConferenceKey keyOf(Plans plans, String id) throws Refused {
        Outcome<PublicLobby> found = plans.publicLobby(new ConferenceId(id));
        if (found instanceof Outcome.Done<PublicLobby> done) {
            return done.result().key();
        }
        throw new Refused(found.problem().orElseThrow().code());
    }
}

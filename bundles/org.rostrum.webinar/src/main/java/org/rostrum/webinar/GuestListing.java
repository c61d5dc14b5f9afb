package org.rostrum.webinar;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.console.Listing;
import org.rostrum.console.Refused;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.Plans;

/** A command that lists people of one public conference. */
abstract class GuestListing extends Listing {

    /** The most that one command shows. */
    static final int MOST = 200;

    @Reference
    Plans plans;

    @Reference
    Ledger ledger;

    @Argument(name = "conference", description = "Id of the conference", required = true)
    String conference;

    /** Which public conference it is, or the end of the command. */
    final ConferenceKey key() throws Refused {
        Outcome<ConferenceId> id = ConferenceId.parse(conference)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference.")));
        return Refused.unlessDone(id.then(plans::publicLobby)).key();
    }
}

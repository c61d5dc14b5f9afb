package org.rostrum.webinar;

import org.rostrum.conference.ConferenceId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Plans;
import org.rostrum.web.Caller;

/** Who may ask what only those may who moderate a conference. */
record Hosting(Plans plans) {

    /** The plan of this id, or {@code conference.unknown} for all who do not moderate it. */
    Outcome<ConferencePlan> plan(String id, Caller caller) {
        return ConferenceId.parse(id)
                .map(known -> plans.find(known, caller.user()))
                .orElseGet(() -> Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("There is no such conference.")));
    }
}

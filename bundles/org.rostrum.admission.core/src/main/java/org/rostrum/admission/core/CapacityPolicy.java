package org.rostrum.admission.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.service.component.annotations.Component;
import org.rostrum.conference.Conference;
import org.rostrum.conference.admission.AccessPolicy;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.problem.Problems;

/** Turns people away at the door when every seat is taken; the conference itself decides who gets the last one. */
@Component
public final class CapacityPolicy implements AccessPolicy {

    @Override
    public CompletionStage<Verdict> judge(JoinRequest request, Conference room) {
        return CompletableFuture.completedStage(
                room.isFull()
                        ? Verdict.refuse(Problems.CONFERENCE_FULL.because("Every seat is taken."))
                        : Verdict.admit());
    }
}

package org.rostrum.calling.core;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.admission.Entrance;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.User;
import org.rostrum.problem.Problems;

/**
 * The way into a call: for the two and those who were invited into it, nobody else, whatever their rights. Others hear what
 * they would hear of an id that never was.
 */
@Component(service = Entrance.class)
public final class CallEntrance implements Entrance {

    private final Calling calling;

    @Activate
    public CallEntrance(@Reference Calling calling) {
        this.calling = calling;
    }

    @Override
    public Optional<Conference> find(ConferenceId id) {
        return calling.find(id);
    }

    @Override
    public CompletionStage<Verdict> judge(JoinRequest request, Conference room) {
        boolean called = request.user()
                .map(User::id)
                .filter(user -> Meetings.admits(room, user))
                .isPresent();
        return CompletableFuture.completedStage(
                called
                        ? Verdict.admit()
                        : Verdict.refuse(Problems.CONFERENCE_UNKNOWN.because("There is no such conference.")));
    }
}

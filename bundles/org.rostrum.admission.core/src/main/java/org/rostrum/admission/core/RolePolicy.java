package org.rostrum.admission.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rostrum.conference.Author;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Role;
import org.rostrum.conference.admission.AccessPolicy;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Verdict;

/** The role somebody has here by their account: owner and moderators of the plan, operators, administrators. */
final class RolePolicy implements AccessPolicy {

    @Override
    public CompletionStage<Verdict> judge(JoinRequest request, Conference room) {
        Role role =
                request.user().map(user -> room.roleOf(Author.Person.of(user))).orElse(Role.ATTENDEE);
        return CompletableFuture.completedStage(new Verdict.Admit(role));
    }
}

package org.rostrum.admission.core;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rostrum.conference.Conference;
import org.rostrum.conference.admission.AccessPolicy;
import org.rostrum.conference.admission.JoinRequest;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.identity.User;
import org.rostrum.problem.Problems;

/** Conferences are private: only who has an active account enters. */
final class LoginPolicy implements AccessPolicy {

    @Override
    public CompletionStage<Verdict> judge(JoinRequest request, Conference room) {
        boolean known = request.user().filter(User::active).isPresent();
        return CompletableFuture.completedStage(
                known ? Verdict.admit() : Verdict.refuse(Problems.LOGIN_REQUIRED.because("Log in to enter.")));
    }
}

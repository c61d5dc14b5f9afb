package org.rostrum.testkit.admission;

import java.util.concurrent.CompletableFuture;
import org.rostrum.conference.Role;
import org.rostrum.conference.admission.AccessPolicy;
import org.rostrum.conference.admission.Verdict;
import org.rostrum.problem.Problem;

/** Access policies of every temper. */
public final class Policies {

    private Policies() {}

    public static AccessPolicy admitting() {
        return saying(Verdict.admit());
    }

    public static AccessPolicy admittingAs(Role role) {
        return saying(new Verdict.Admit(role));
    }

    public static AccessPolicy lettingWait() {
        return saying(new Verdict.Wait("The host lets you in."));
    }

    public static AccessPolicy refusing(Problem why) {
        return saying(Verdict.refuse(why));
    }

    /** Its stage is never completed. */
    public static AccessPolicy neverAnswering() {
        return (request, room) -> new CompletableFuture<>();
    }

    /** Its stage fails. */
    public static AccessPolicy failing() {
        return (request, room) -> CompletableFuture.failedStage(new IllegalStateException("the database is away"));
    }

    /** Does not even return a stage. */
    public static AccessPolicy throwing() {
        return (request, room) -> {
            throw new IllegalStateException("a bug");
        };
    }

    private static AccessPolicy saying(Verdict verdict) {
        return (request, room) -> CompletableFuture.completedStage(verdict);
    }
}

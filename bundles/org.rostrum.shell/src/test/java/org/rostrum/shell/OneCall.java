package org.rostrum.shell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallId;
import org.rostrum.calling.Calls;
import org.rostrum.calling.DeviceId;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;

/** Otto calls Ines, and nobody else calls anybody. */
final class OneCall implements Calls {

    @Override
    public CompletionStage<List<Call>> list(User by) {
        Call call = Call.ringing(
                new CallId("AAAAAAAAAAAAAAAAAAAAAA"),
                Registry.OTTO.id(),
                Registry.INES.id(),
                Instant.EPOCH,
                Optional.empty());
        return CompletableFuture.completedStage(List.of(call));
    }

    @Override
    public CompletionStage<Outcome<Call>> place(User caller, UserId callee, Optional<DeviceId> from) {
        throw new UnsupportedOperationException("the shell places no calls");
    }

    @Override
    public CompletionStage<Outcome<Call>> invite(User by, ConferenceId into, UserId third, Optional<DeviceId> from) {
        throw new UnsupportedOperationException("the shell places no calls");
    }

    @Override
    public CompletionStage<Outcome<Call>> accept(CallId call, User callee, Optional<DeviceId> on) {
        throw new UnsupportedOperationException("the shell answers no calls");
    }

    @Override
    public CompletionStage<Outcome<Call>> reject(CallId call, User callee) {
        throw new UnsupportedOperationException("the shell answers no calls");
    }

    @Override
    public CompletionStage<Outcome<Call>> hangUp(CallId call, User by) {
        throw new UnsupportedOperationException("the shell ends no calls");
    }
}

package org.rostrum.wire;

import java.util.Objects;
import java.util.Set;
import org.rostrum.calling.CallId;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.UserId;

/**
 * What a client says on its personal line, {@code /ws/v1/me}. Every message has a {@code ref} of the client's choice and
 * gets one answer with it.
 */
public sealed interface LineRequest {

    long ref();

    /** Calls somebody; who sits in a conference invites them into it. Answered by {@link LineMessage.Progress}. */
    record Call(long ref, UserId user) implements LineRequest {
        public Call {
            Objects.requireNonNull(user, "user");
        }
    }

    /** Calls somebody into a conference in which one sits. Answered by {@link LineMessage.Progress}. */
    record Invite(long ref, ConferenceId conference, UserId user) implements LineRequest {
        public Invite {
            Objects.requireNonNull(conference, "conference");
            Objects.requireNonNull(user, "user");
        }
    }

    /** Answers what rings here. Answered by {@link LineMessage.Progress} with the conference. */
    record Accept(long ref, CallId call) implements LineRequest {
        public Accept {
            Objects.requireNonNull(call, "call");
        }
    }

    /** Says no to what rings here. Answered by {@link LineMessage.Progress}. */
    record Reject(long ref, CallId call) implements LineRequest {
        public Reject {
            Objects.requireNonNull(call, "call");
        }
    }

    /** Gives up a call that rings, ends one that was answered. Answered by {@link LineMessage.Progress}. */
    record HangUp(long ref, CallId call) implements LineRequest {
        public HangUp {
            Objects.requireNonNull(call, "call");
        }
    }

    /** Watches who of these can be reached, and nobody else from now on. Answered by {@link LineMessage.Watching}. */
    record Watch(long ref, Set<UserId> users) implements LineRequest {
        public Watch {
            users = Set.copyOf(users);
        }
    }

    /** Answered by {@link LineMessage.Done}. */
    record Ping(long ref) implements LineRequest {}
}

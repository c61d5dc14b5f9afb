package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallLog;
import org.rostrum.calling.CallState;
import org.rostrum.calling.Cause;
import org.rostrum.calling.MissedCall;
import org.rostrum.calling.Presence;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.UserId;

/** What is said of calls. */
public final class CallsJson {

    private CallsJson() {}

    /**
     * Whom to call.
     *
     * @param user an account of this server
     */
    @Schema(name = "NewCall")
    public record Wanted(String user) {}

    /**
     * A call.
     *
     * @param conference where the two meet, once it is answered
     */
    @Schema(name = "Call")
    public record One(
            String id,
            String caller,
            String callee,
            CallState state,
            Cause cause,
            Instant placed,
            String conference,
            boolean invitation) {
        static One of(Call call) {
            boolean met = call.state() == CallState.ANSWERED;
            return new One(
                    call.id().value(),
                    call.caller().value(),
                    call.callee().value(),
                    call.state(),
                    call.cause().orElse(null),
                    call.placed(),
                    call.conference().filter(id -> met).map(ConferenceId::value).orElse(null),
                    call.invitation());
        }
    }

    /** Calls that are not over, the oldest first. */
    @Schema(name = "CallList")
    public record Many(List<One> items) {
        static Many of(List<Call> calls) {
            return new Many(calls.stream().map(One::of).toList());
        }
    }

    /** A call that somebody did not get. */
    @Schema(name = "MissedCall")
    public record Missed(String id, String caller, Instant at, Cause cause, boolean seen) {
        static Missed of(MissedCall call) {
            return new Missed(call.id().value(), call.caller().value(), call.at(), call.cause(), call.seen());
        }
    }

    /**
     * A part of what somebody missed, the newest first.
     *
     * @param total how many there are in all
     * @param unseen how many of them have not been looked at
     */
    @Schema(name = "MissedCallList")
    public record MissedList(List<Missed> items, int offset, int limit, int total, int unseen) {
        static MissedList of(CallLog.Page page, int offset, int limit) {
            List<Missed> items = page.calls().stream().map(Missed::of).toList();
            return new MissedList(items, offset, limit, page.total(), page.unseen());
        }
    }

    /** Accounts by id. */
    @Schema(name = "BlockedList")
    public record Blocked(List<String> users) {
        static Blocked of(Set<UserId> users) {
            return new Blocked(users.stream().map(UserId::value).sorted().toList());
        }
    }

    /** Whether somebody can be reached. */
    @Schema(name = "Presence")
    public record Reachable(String user, Presence presence) {}

    /** Who can be reached. */
    @Schema(name = "PresenceList")
    public record ReachableList(List<Reachable> items) {
        static ReachableList of(Map<UserId, Presence> users) {
            return new ReachableList(users.entrySet().stream()
                    .map(entry -> new Reachable(entry.getKey().value(), entry.getValue()))
                    .toList());
        }
    }
}

package org.rostrum.calling.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallId;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** The last calls that are over, so that who comes too late is told so. For one thread. */
final class Past {

    private static final int KEPT = 10_000;

    private final Map<CallId, Call> calls = new LinkedHashMap<>();

    void add(Call over) {
        calls.put(over.id(), over);
        if (calls.size() > KEPT) {
            calls.remove(calls.keySet().iterator().next());
        }
    }

    /** Why a call cannot be found: strangers are not told that there ever was one. */
    Problem whyNot(CallId id, UserId asker) {
        return Optional.ofNullable(calls.get(id))
                .filter(call -> call.concerns(asker))
                .map(call -> over())
                .orElseGet(Past::unknown);
    }

    static Problem over() {
        return Problems.CALL_OVER.because("The call does not ring any more.");
    }

    static Problem unknown() {
        return Problems.CALL_UNKNOWN.because("There is no such call.");
    }
}

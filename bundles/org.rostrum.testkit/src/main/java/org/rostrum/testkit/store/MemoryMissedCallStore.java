package org.rostrum.testkit.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rostrum.calling.CallId;
import org.rostrum.calling.MissedCall;
import org.rostrum.calling.store.MissedCallStore;
import org.rostrum.identity.UserId;

/** Keeps missed calls until the test ends. */
public final class MemoryMissedCallStore implements MissedCallStore {

    private final List<MissedCall> calls = new ArrayList<>();

    @Override
    public synchronized void add(MissedCall call) {
        calls.add(call);
    }

    @Override
    public synchronized List<MissedCall> list(UserId callee, int offset, int limit) {
        return calls.stream()
                .filter(call -> call.callee().equals(callee))
                .sorted(Comparator.comparing(MissedCall::at).reversed())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized int count(UserId callee) {
        return list(callee, 0, Integer.MAX_VALUE).size();
    }

    @Override
    public synchronized int countUnseen(UserId callee) {
        return (int) list(callee, 0, Integer.MAX_VALUE).stream()
                .filter(call -> !call.seen())
                .count();
    }

    @Override
    public synchronized void markSeen(UserId callee) {
        calls.replaceAll(call -> call.callee().equals(callee)
                ? new MissedCall(call.id(), call.caller(), callee, call.at(), call.cause(), true)
                : call);
    }

    @Override
    public synchronized boolean remove(UserId callee, CallId id) {
        return calls.removeIf(call -> call.callee().equals(callee) && call.id().equals(id));
    }

    @Override
    public synchronized int removeBefore(Instant then) {
        int before = calls.size();
        calls.removeIf(call -> call.at().isBefore(then));
        return before - calls.size();
    }
}

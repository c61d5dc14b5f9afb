package org.rostrum.soap.calls;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.rostrum.calling.CallId;
import org.rostrum.calling.CallLog;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.soap.calls.CallsDesk.Present;
import org.rostrum.soap.fault.ProblemFault;

/** Gives each call to the house, as who calls. */
public final class CallsService implements Calls {

    private static final int MAX_LIMIT = 200;
    private static final int DEFAULT_LIMIT = 50;

    private final Supplier<Outcome<Present>> house;
    private final Supplier<User> caller;

    /**
     * @param caller who calls now
     */
    CallsService(Supplier<Outcome<Present>> house, Supplier<User> caller) {
        this.house = house;
        this.caller = caller;
    }

    @Override
    public CallXml placeCall(String user) throws ProblemFault {
        return CallXml.of(ProblemFault.valueOf(present().calls().place(caller.get(), user(user), Optional.empty())));
    }

    @Override
    public List<CallXml> listCalls() throws ProblemFault {
        CompletionStage<Outcome<List<CallXml>>> coming = present()
                .calls()
                .list(caller.get())
                .thenApply(all -> Outcome.done(all.stream().map(CallXml::of).toList()));
        return ProblemFault.valueOf(coming);
    }

    @Override
    public void hangUp(String id) throws ProblemFault {
        ProblemFault.valueOf(present().calls().hangUp(call(id), caller.get()));
    }

    @Override
    public MissedCallListXml listMissedCalls(Integer offset, Integer limit) throws ProblemFault {
        int first = Optional.ofNullable(offset).orElse(0);
        int most = Optional.ofNullable(limit).orElse(DEFAULT_LIMIT);
        if (first < 0 || most < 1 || most > MAX_LIMIT) {
            throw new ProblemFault(
                    Problems.REQUEST_INVALID.because("offset, limit: (expected: from 0, and 1 to " + MAX_LIMIT + ")"));
        }
        CallLog.Page page = present().log().missed(me(), first, most);
        return MissedCallListXml.of(page, first, most);
    }

    @Override
    public void markMissedCallsSeen() throws ProblemFault {
        present().log().seen(me());
    }

    @Override
    public void forgetMissedCall(String id) throws ProblemFault {
        ProblemFault.valueOf(present().log().forget(me(), call(id)));
    }

    @Override
    public List<String> listBlocked() throws ProblemFault {
        return present().log().blocked(me()).stream()
                .map(UserId::value)
                .sorted()
                .toList();
    }

    @Override
    public void block(String user) throws ProblemFault {
        ProblemFault.valueOf(present().log().block(me(), user(user)));
    }

    @Override
    public void unblock(String user) throws ProblemFault {
        present().log().unblock(me(), user(user));
    }

    private Present present() throws ProblemFault {
        return ProblemFault.valueOf(house.get());
    }

    private UserId me() {
        return caller.get().id();
    }

    private static UserId user(String typed) throws ProblemFault {
        return UserId.parse(typed)
                .orElseThrow(() -> new ProblemFault(Problems.USER_UNKNOWN.because("There is no such account.")));
    }

    private static CallId call(String typed) throws ProblemFault {
        return CallId.parse(typed)
                .orElseThrow(() -> new ProblemFault(Problems.CALL_UNKNOWN.because("There is no such call.")));
    }
}

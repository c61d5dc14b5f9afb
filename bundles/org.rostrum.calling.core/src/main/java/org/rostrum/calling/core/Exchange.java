package org.rostrum.calling.core;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallEvent;
import org.rostrum.calling.CallId;
import org.rostrum.calling.CallState;
import org.rostrum.calling.Cause;
import org.rostrum.calling.DeviceId;
import org.rostrum.calling.Handset;
import org.rostrum.calling.MissedCall;
import org.rostrum.calling.Presence;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who calls whom, on which devices it rings, and who is told. For one thread: what arrives first happens first, so two
 * devices that answer, or somebody who answers while the other gives up, need nothing more.
 */
final class Exchange {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Map<CallId, Ongoing> calls = new LinkedHashMap<>();
    private final Past past = new Past();
    private final Handsets handsets = new Handsets();
    private final Whereabouts whereabouts = new Whereabouts();
    private final Watches watches = new Watches(this::presence, handsets::tell);
    private final Set<UserId> changed = new HashSet<>();
    private final Meetings meetings;
    private final Names names;
    private final Terms terms;
    private final Pace pace;
    private final Clock clock;
    private final Tally tally;
    private final Consumer<MissedCall> missed;

    /** @param missed keeps a missed call; returns at once */
    Exchange(Meetings meetings, Names names, Terms terms, Clock clock, Tally tally, Consumer<MissedCall> missed) {
        this.meetings = meetings;
        this.names = names;
        this.terms = terms;
        this.pace = new Pace(terms.callsPerMinute());
        this.clock = clock;
        this.tally = tally;
        this.missed = missed;
    }

    // ---- calling

    /** The room into which a call of this user would invite; none if they answer by it who is calling them. */
    Optional<ConferenceId> invitesInto(UserId caller, UserId callee) {
        return ringing(callee, caller).isPresent()
                ? Optional.empty()
                : whereabouts.of(caller).stream().findFirst().map(Whereabouts.Room::id);
    }

    /** Two who call each other have reached each other: the later one answers. */
    Outcome<Call> place(User caller, User callee, Optional<DeviceId> from) {
        Optional<Ongoing> theirs = ringing(callee.id(), caller.id());
        if (theirs.isPresent()) {
            return accept(theirs.get().call().id(), caller.id(), from);
        }
        return concerning(caller.id()).anyMatch(it -> !isRungAt(it, caller.id()))
                ? Outcome.refused(Problems.CALL_RUNNING.because("You are in a call already."))
                : ring(caller, callee, from, Optional.empty());
    }

    /** Rings for a conference that has invited the callee. */
    Outcome<Call> invite(User by, User third, ConferenceId into, Optional<DeviceId> from) {
        boolean isThere = whereabouts
                .find(into)
                .filter(room -> room.inside().contains(third.id()))
                .isPresent();
        return isThere
                ? Outcome.refused(Problems.CALL_BUSY.because("They are here already."))
                : ring(by, third, from, Optional.of(into));
    }

    private Outcome<Call> ring(User caller, User callee, Optional<DeviceId> from, Optional<ConferenceId> into) {
        Instant now = clock.instant();
        if (!pace.take(caller.id(), now)) {
            return Outcome.refused(Problems.REQUEST_TOO_FREQUENT.because("Too many calls in a minute."));
        }
        tally.placed();
        Call call = Call.ringing(names.call(), caller.id(), callee.id(), now, into);
        LOG.info("{} calls {}{}", caller.id(), callee.id(), into.isPresent() ? " into a conference" : "");
        Optional<Problem> why = cannotRing(callee.id());
        if (why.isPresent()) {
            boolean busy = why.get().code().equals(Problems.CALL_BUSY.code());
            conclude(call.over(busy ? CallState.REJECTED : CallState.MISSED, busy ? Cause.BUSY : Cause.NOT_AVAILABLE));
            return Outcome.refused(why.get());
        }
        calls.put(call.id(), Ongoing.ringing(call, caller.displayName(), callee.displayName(), from));
        handsets.tellAll(callee.id(), new CallEvent.Ringing(call, caller.displayName()));
        changed.add(caller.id());
        return Outcome.done(call);
    }

    private Optional<Problem> cannotRing(UserId callee) {
        boolean talks = whereabouts.sits(callee) || concerning(callee).findAny().isPresent();
        if (talks && !terms.ringWhenBusy()) {
            return Optional.of(Problems.CALL_BUSY.because("They talk to somebody else."));
        }
        return handsets.reach(callee)
                ? Optional.empty()
                : Optional.of(Problems.CALL_UNREACHED.because("They are on no device."));
    }

    Outcome<Call> accept(CallId id, UserId callee, Optional<DeviceId> on) {
        return rung(id, callee)
                .then(ringing -> ringing.call().conference().isPresent()
                        ? Outcome.done(acceptInvitation(ringing, on))
                        : meet(ringing, on));
    }

    private Call acceptInvitation(Ongoing ringing, Optional<DeviceId> on) {
        Call answered = ringing.call().answered(ringing.call().conference().orElseThrow());
        calls.remove(answered.id());
        past.add(answered);
        tellAnswered(ringing, answered, on);
        return answered;
    }

    private Outcome<Call> meet(Ongoing ringing, Optional<DeviceId> on) {
        Outcome<Conference> opened = meetings.open(ringing);
        if (opened instanceof Outcome.Done<Conference> done) {
            Conference room = done.result();
            Call answered = ringing.call().answered(room.id());
            calls.put(answered.id(), ringing.answered(answered, room.key(), clock.instant()));
            tellAnswered(ringing, answered, on);
            return Outcome.done(answered);
        }
        LOG.warn("No conference for a call: {}", opened.problem().orElseThrow().code());
        stop(ringing, CallState.MISSED, Cause.SERVER);
        return Outcome.refused(opened.problem().orElseThrow());
    }

    private void tellAnswered(Ongoing ringing, Call answered, Optional<DeviceId> on) {
        tally.answered();
        LOG.info("{} answers {}", answered.callee(), answered.caller());
        CallEvent news =
                new CallEvent.Answered(answered.id(), answered.conference().orElseThrow());
        ringing.from().ifPresent(device -> handsets.tell(device, news));
        handsets.tellAllBut(on, answered.callee(), new CallEvent.Stopped(answered.id(), Cause.ELSEWHERE));
        changed.add(answered.caller());
        changed.add(answered.callee());
    }

    Outcome<Call> reject(CallId id, UserId callee) {
        return rung(id, callee).map(ringing -> stop(ringing, CallState.REJECTED, Cause.DECLINED));
    }

    Outcome<Call> hangUp(CallId id, UserId by) {
        return mine(id, by).map(call -> {
            if (call.run().isPresent()) {
                return end(call);
            }
            return call.call().callee().equals(by)
                    ? stop(call, CallState.REJECTED, Cause.DECLINED)
                    : stop(call, CallState.MISSED, Cause.CANCELLED);
        });
    }

    List<Call> list(Predicate<Call> which) {
        return calls.values().stream().map(Ongoing::call).filter(which).toList();
    }

    // ---- devices

    void connect(DeviceId device, UserId user, Handset handset) {
        handsets.add(device, user, handset);
        changed.add(user);
        concerning(user)
                .filter(call -> isRungAt(call, user))
                .forEach(call -> handsets.tell(device, new CallEvent.Ringing(call.call(), call.callerName())));
    }

    void disconnect(DeviceId device) {
        watches.forget(device);
        handsets.remove(device).ifPresent(user -> {
            changed.add(user);
            ringing()
                    .filter(call -> call.from().filter(device::equals).isPresent())
                    .forEach(call -> stop(call, CallState.MISSED, Cause.CANCELLED));
            if (!handsets.reach(user)) {
                ringing()
                        .filter(call -> call.call().callee().equals(user))
                        .forEach(call -> stop(call, CallState.MISSED, Cause.NOT_AVAILABLE));
            }
        });
    }

    Map<UserId, Presence> watch(DeviceId device, Set<UserId> users) {
        return handsets.has(device) ? watches.watch(device, users) : Map.of();
    }

    Presence presence(UserId user) {
        if (concerning(user)
                .anyMatch(call -> !isRungAt(call, user) && !call.call().invitation())) {
            return Presence.BUSY;
        }
        List<Whereabouts.Room> rooms = whereabouts.of(user);
        if (!rooms.isEmpty()) {
            boolean owns = rooms.stream().anyMatch(room -> room.owner().equals(user));
            return owns ? Presence.OWNER_OF_CONFERENCE : Presence.IN_CONFERENCE;
        }
        return handsets.reach(user) ? Presence.ONLINE : Presence.OFFLINE;
    }

    /** Tells everybody's devices what is to be told of one's own calls. */
    void tell(UserId user, CallEvent event) {
        handsets.tellAll(user, event);
    }

    // ---- what others do

    /** A conference is like this now. */
    void happened(Conference room) {
        changed.addAll(whereabouts.update(room));
        boolean over = room.phase() == Conference.Phase.ENDED;
        Set<UserId> inside = over ? Set.of() : Whereabouts.peopleIn(room);
        calls.values().stream()
                .filter(call -> call.run().filter(room.key()::equals).isPresent())
                .toList()
                .forEach(call -> follow(call, inside, over));
        if (over) {
            meetings.forget(room.id());
            ringing()
                    .filter(call ->
                            call.call().conference().filter(room.id()::equals).isPresent())
                    .forEach(call -> stop(call, CallState.MISSED, Cause.CANCELLED));
        }
    }

    private void follow(Ongoing call, Set<UserId> inside, boolean over) {
        if (inside.size() > 2) {
            grow(call);
        } else if (over || (call.met() && inside.size() < 2)) {
            end(call);
        } else if (inside.size() == 2) {
            calls.put(call.call().id(), call.bothThere());
        }
    }

    private void grow(Ongoing call) {
        tally.grown();
        LOG.info(
                "The call of {} and {} is a conference now",
                call.call().caller(),
                call.call().callee());
        finish(call.call().grown());
    }

    /** Time goes by; about once a second. */
    void tick() {
        Instant now = clock.instant();
        pace.sweep(now);
        ringing()
                .filter(call -> !now.isBefore(call.since().plus(terms.ring())))
                .forEach(call -> stop(call, CallState.MISSED, Cause.NO_ANSWER));
        calls.values().stream()
                .filter(call -> call.run().isPresent() && !call.met())
                .filter(call -> !now.isBefore(call.since().plus(terms.join())))
                .toList()
                .forEach(this::end);
    }

    /** The server stops: what rings is missed. */
    void close() {
        ringing().forEach(call -> stop(call, CallState.MISSED, Cause.SERVER));
    }

    /** Tells those who watch what has changed. After everything that is done here. */
    void settle() {
        Set<UserId> looked = Set.copyOf(changed);
        changed.clear();
        watches.look(looked);
    }

    int devices() {
        return handsets.size();
    }

    int ongoing() {
        return calls.size();
    }

    // ---- the end of a call

    private Call stop(Ongoing ringing, CallState end, Cause why) {
        Call over = ringing.call().over(end, why);
        ringing.from().ifPresent(device -> handsets.tell(device, new CallEvent.Stopped(over.id(), why)));
        Cause toCallee = why == Cause.DECLINED ? Cause.ELSEWHERE : why;
        handsets.tellAll(over.callee(), new CallEvent.Stopped(over.id(), toCallee));
        conclude(over);
        return over;
    }

    private void conclude(Call over) {
        Cause why = over.cause().orElseThrow();
        tally.unanswered(why);
        if (why != Cause.DECLINED) {
            missed.accept(new MissedCall(over.id(), over.caller(), over.callee(), over.placed(), why, false));
        }
        finish(over);
    }

    private Call end(Ongoing call) {
        Call over = call.call().over(CallState.ENDED, Cause.HUNG_UP);
        finish(over);
        call.run().ifPresent(meetings::end);
        return over;
    }

    private void finish(Call over) {
        calls.remove(over.id());
        past.add(over);
        changed.add(over.caller());
        changed.add(over.callee());
        LOG.info("The call of {} to {} is {}{}", over.caller(), over.callee(), over.state(), causeOf(over));
    }

    private static String causeOf(Call over) {
        return over.cause().map(why -> ": " + why).orElse("");
    }

    // ---- finding

    private Stream<Ongoing> concerning(UserId user) {
        return calls.values().stream().filter(call -> call.call().concerns(user));
    }

    /** What rings now; may be stopped while one goes through it. */
    private Stream<Ongoing> ringing() {
        return calls.values().stream().filter(call -> call.call().state() == CallState.RINGING).toList().stream();
    }

    private Optional<Ongoing> ringing(UserId caller, UserId callee) {
        return ringing()
                .filter(call -> call.call().caller().equals(caller) && isRungAt(call, callee))
                .filter(call -> !call.call().invitation())
                .findFirst();
    }

    private static boolean isRungAt(Ongoing call, UserId user) {
        return call.call().state() == CallState.RINGING && call.call().callee().equals(user);
    }

    private Outcome<Ongoing> rung(CallId id, UserId callee) {
        return mine(id, callee).then(call -> {
            if (!call.call().callee().equals(callee)) {
                return Outcome.refused(Past.unknown());
            }
            return isRungAt(call, callee) ? Outcome.done(call) : Outcome.refused(Past.over());
        });
    }

    private Outcome<Ongoing> mine(CallId id, UserId user) {
        return Optional.ofNullable(calls.get(id))
                .filter(call -> call.call().concerns(user))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(past.whyNot(id, user)));
    }
}

package org.rostrum.conference.core;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Conference.Phase;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.Timer;
import org.rostrum.conference.core.Law.Say;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The single writer of one conference: commands in, events out, one at a time. Nothing in it blocks. */
final class ConferenceActor {

    private static final Logger LOG = LoggerFactory.getLogger(ConferenceActor.class);
    private static final Author HOUSE = new Author.House();

    /** What all conferences share. */
    record House(
            HouseRules rules,
            Modes modes,
            Journal journal,
            Followers followers,
            Keeper keeper,
            Renaming names,
            Clock clock,
            Alarm alarm,
            Executor pool) {}

    /** Lets a running conference take another public name. */
    @FunctionalInterface
    interface Renaming {
        boolean claim(Conference room, Event.IdChanged change);
    }

    private final House house;
    private final Mailbox mailbox;
    private final Absences absences;
    private volatile Conference state;
    private volatile long journalPosition;
    private volatile Instant announcedEnd = Instant.MIN;

    ConferenceActor(Event.Opened opened, House house, Supplier<Limits> limits) {
        this.house = house;
        this.mailbox = new Mailbox(house.pool());
        this.state = Conference.open(opened);
        this.absences = new Absences(limits, opened.at());
        mailbox.putFirst(() -> publish(List.of(new Envelope(opened.key(), 1, opened.at(), HOUSE, opened, state))));
    }

    /** Lets the first event out; called once the conference can be found. */
    void start() {
        mailbox.wake();
    }

    Conference state() {
        return state;
    }

    int mailboxDepth() {
        return mailbox.depth();
    }

    boolean hasEnded() {
        return state.phase() == Phase.ENDED;
    }

    /** Whether the conference is over and everybody who must know does. */
    boolean isForgettable() {
        return hasEnded()
                && journalPosition > 0
                && house.journal().hasWritten(journalPosition)
                && house.followers().haveFinished(state.key());
    }

    CompletionStage<Outcome<Conference>> submit(Author by, Command command) {
        CompletableFuture<Outcome<Conference>> answer = new CompletableFuture<>();
        post(answer, () -> take(by, command, answer));
        return answer;
    }

    private void post(CompletableFuture<Outcome<Conference>> answer, Runnable letter) {
        if (!mailbox.offer(letter)) {
            answer.complete(Outcome.refused(Problems.CONFERENCE_BUSY.because("Too much at once; try again.")));
        }
    }

    /** What the plan must know first is written there, and happens when it is. */
    private void take(Author by, Command command, CompletableFuture<Outcome<Conference>> answer) {
        if (!(command instanceof Command.Kept)) {
            answer.complete(handle(by, command));
            return;
        }
        Optional<Problem> refusal =
                guarded(() -> refusal(by).or(() -> house.rules().forbid(state, by, command)));
        if (refusal.isPresent()) {
            answer.complete(Outcome.refused(refusal.get()));
            return;
        }
        house.keeper()
                .keep(state, command)
                .thenAccept(problem -> problem.ifPresentOrElse(
                        why -> answer.complete(Outcome.refused(why)),
                        () -> post(answer, () -> answer.complete(handle(by, command)))));
    }

    /** Looks who has been away for too long and whose time is up; what fails is tried again. Says when something is due next. */
    Instant tick() {
        Instant now = house.clock().instant();
        Instant due = due(now);
        if (!hasEnded() && !due.isAfter(now)) {
            mailbox.offer(this::keepTime);
        }
        return due;
    }

    /** Whoever changes what this is made of tells the alarm. Any thread. */
    private Instant due(Instant now) {
        Conference room = state;
        if (room.phase() == Phase.ENDED) {
            return Instant.MIN; // to be forgotten, as soon as that may be
        }
        Stream<Instant> ends = Stream.concat(end(room).stream(), announcement(room, now).stream());
        Stream<Instant> timers = house.modes().find(room.settings().mode()).isPresent()
                ? room.timers().values().stream()
                : Stream.empty();
        return Stream.concat(ends, timers).reduce(absences.due(), (one, other) -> one.isBefore(other) ? one : other);
    }

    /** When the conference ends by itself. */
    private static Optional<Instant> end(Conference room) {
        return room.settings().endsAt().filter(end -> room.settings().endsOnTime());
    }

    private static boolean isOver(Conference room, Instant now) {
        return end(room).filter(end -> !end.isAfter(now)).isPresent();
    }

    /** When the end is to be announced, of which nothing has been said yet. */
    private Optional<Instant> announcement(Conference room, Instant now) {
        return room.settings()
                .endsAt()
                .filter(end -> !room.settings().warning().isZero() && !end.equals(announcedEnd) && now.isBefore(end))
                .map(end -> end.minus(room.settings().warning()));
    }

    /** The end of which nothing has been said yet, if it is time to. */
    private Optional<Instant> endToAnnounce(Conference room, Instant now) {
        return announcement(room, now).filter(time -> !now.isBefore(time)).flatMap(time -> room.settings()
                .endsAt());
    }

    private void keepTime() {
        Instant now = house.clock().instant();
        absences.lost(now).forEach(who -> handle(HOUSE, new Command.Leave(who)));
        timersUp(now).forEach(timer -> handle(HOUSE, new Command.TimeUp(timer)));
        if (!hasEnded() && !house.journal().isBehind()) {
            if (absences.isDeserted(now)) {
                end(Event.Ended.Cause.EMPTY);
            } else if (isOver(state, now)) {
                end(Event.Ended.Cause.TIME_UP);
            } else {
                endToAnnounce(state, now).ifPresent(this::announce);
            }
        }
    }

    private List<Timer> timersUp(Instant now) {
        return state.timers().entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void announce(Instant end) {
        announcedEnd = end;
        Draft draft = draft();
        draft.add(new Event.EndAnnounced(end));
        commit(HOUSE, draft);
    }

    private void end(Event.Ended.Cause cause) {
        Draft draft = draft();
        draft.add(new Event.Ended(cause));
        commit(HOUSE, draft);
    }

    private Outcome<Conference> handle(Author by, Command given) {
        MDC.put("conference", state.key().toString());
        try {
            Command command = house.rules().settled(state, given);
            Optional<Problem> refusal = refusal(by).or(() -> house.rules().forbid(state, by, command));
            return refusal.<Outcome<Conference>>map(Outcome::refused)
                    .orElseGet(() -> decide(by, command).then(draft -> committed(by, draft)));
        } catch (RuntimeException e) {
            LOG.error("{} failed in the house", given.getClass().getSimpleName(), e);
            return Outcome.refused(Problems.SERVER_FAILED.because("The server made a mistake."));
        } finally {
            MDC.remove("conference");
        }
    }

    private static Optional<Problem> guarded(Supplier<Optional<Problem>> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOG.error("A law failed in the house", e);
            return Optional.of(Problems.SERVER_FAILED.because("The server made a mistake."));
        }
    }

    private Optional<Problem> refusal(Author by) {
        if (hasEnded()) {
            return Optional.of(Problems.CONFERENCE_ENDED.because("The conference is over."));
        }
        if (by instanceof Author.Seat seat && state.find(seat.id()).isEmpty()) {
            return Optional.of(Problems.PARTICIPANT_UNKNOWN.because("You do not sit in the conference."));
        }
        return house.journal().isBehind()
                ? Optional.of(Problems.JOURNAL_BEHIND.because("The database cannot keep up; try again."))
                : Optional.empty();
    }

    /** The mode first, then the rule of the house; then what follows, by the house and by the mode. */
    private <C extends Command> Outcome<Draft> decide(Author by, C command) {
        Law<C> law = house.rules().lawOf(command);
        Optional<Modes.Installed> mode = house.modes().find(state.settings().mode());
        if (mode.isEmpty() && law.say() == Say.NEEDED) {
            return Outcome.refused(
                    Problems.MODE_UNAVAILABLE.because("Mode " + state.settings().mode() + " is not installed."));
        }
        try {
            Ruling ruling = law.say() == Say.NONE ? Ruling.defer() : ask(mode, by, command);
            return realise(by, law, command, ruling).map(this::settle);
        } catch (ModeFailure failure) {
            return law.say() == Say.WELCOME
                    ? realise(by, law, command, Ruling.defer())
                    : Outcome.refused(Problems.MODE_FAILED.because("The mode made a mistake."));
        }
    }

    private Ruling ask(Optional<Modes.Installed> mode, Author by, Command command) {
        return mode.map(m -> m.call("rule " + command.getClass().getSimpleName(), it -> it.rule(state, by, command)))
                .orElseGet(Ruling::defer);
    }

    private <C extends Command> Outcome<Draft> realise(Author by, Law<C> law, C command, Ruling asked) {
        boolean defers = asked instanceof Ruling.Defer;
        Ruling ruling = defers ? law.rule().rule(state, by, command) : asked;
        if (ruling instanceof Ruling.Refuse refused) {
            return Outcome.refused(refused.why());
        }
        List<Event> events = ((Ruling.Do) ruling).events();
        Draft draft = command instanceof Command.ChangeMode && !events.isEmpty() ? farewell(by, command) : draft();
        if (command instanceof Command.TimeUp time) {
            draft.add(new Event.TimerStopped(time.timer()));
        }
        addAll(draft, events, !defers);
        if (!draft.isEmpty()) {
            house.rules().consequences(state, draft.room()).forEach(draft::add);
        }
        return Outcome.done(draft);
    }

    /** The mode that is left may tidy up; it cannot hold anybody, and a broken one is left as it is. */
    private Draft farewell(Author by, Command change) {
        Draft draft = draft();
        try {
            Ruling last = ask(house.modes().find(state.settings().mode()), by, change);
            if (last instanceof Ruling.Do tidying) {
                addAll(draft, tidying.events(), true);
            }
            return draft;
        } catch (ModeFailure broken) {
            return draft();
        }
    }

    /** The mode that holds now, which may be another than before, has the last word. */
    private Draft settle(Draft draft) {
        if (!draft.isEmpty() && draft.room().phase() != Phase.ENDED) {
            house.modes()
                    .find(draft.room().settings().mode())
                    .ifPresent(mode -> addAll(draft, mode.call("settle", m -> m.settle(draft.room())), true));
            house.rules().ended(draft.room()).forEach(draft::add);
        }
        return draft;
    }

    /** An event that does not apply leaves no trace: nobody has seen the draft. */
    private static void addAll(Draft draft, List<Event> events, boolean ofTheMode) {
        try {
            events.forEach(draft::add);
        } catch (RuntimeException e) {
            throw ofTheMode ? new ModeFailure(e) : e;
        }
    }

    private Outcome<Conference> committed(Author by, Draft draft) {
        for (Event event : draft.events()) {
            if (event instanceof Event.IdChanged change && !house.names().claim(state, change)) {
                return Outcome.refused(
                        Problems.CONFERENCE_ID_TAKEN.because("Another conference of this id is running."));
            }
        }
        return Outcome.done(commit(by, draft));
    }

    private Conference commit(Author by, Draft draft) {
        if (!draft.isEmpty()) {
            state = draft.room();
            publish(draft.envelopes(by));
        }
        return state;
    }

    private void publish(List<Envelope> envelopes) {
        envelopes.forEach(absences::note);
        journalPosition = house.journal().append(envelopes);
        house.followers().tell(envelopes);
        house.alarm().by(due(house.clock().instant()));
    }

    private Draft draft() {
        return new Draft(state, house.clock().instant());
    }
}

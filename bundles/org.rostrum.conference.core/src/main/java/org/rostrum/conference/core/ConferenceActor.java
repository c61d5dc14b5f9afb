package org.rostrum.conference.core;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Conference.Phase;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
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

    /** What all conferences share. */
    record House(HouseRules rules, Modes modes, Journal journal, Followers followers, Clock clock, Executor pool) {}

    private final House house;
    private final Mailbox mailbox;
    private final Absences absences;
    private volatile Conference state;
    private volatile long journalPosition;

    ConferenceActor(Event.Opened opened, House house, Supplier<Limits> limits) {
        this.house = house;
        this.mailbox = new Mailbox(house.pool());
        this.state = Conference.open(opened);
        this.absences = new Absences(limits, opened.at());
        mailbox.putFirst(() -> publish(List.of(envelope(new Author.House(), opened, state))));
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
        if (!mailbox.offer(() -> answer.complete(handle(by, command)))) {
            answer.complete(Outcome.refused(Problems.CONFERENCE_BUSY.because("Too much at once; try again.")));
        }
        return answer;
    }

    /** Looks who has been away for too long. Called about once a second; whatever fails is tried again next time. */
    void tick() {
        if (!hasEnded() && absences.isDue(house.clock().instant())) {
            mailbox.offer(this::closeAbsences);
        }
    }

    private void closeAbsences() {
        Instant now = house.clock().instant();
        absences.lost(now).forEach(who -> handle(new Author.House(), new Command.Leave(who)));
        if (!hasEnded() && absences.isDeserted(now) && !house.journal().isBehind()) {
            Event ended = new Event.Ended(Event.Ended.Cause.EMPTY);
            commit(draft(new Author.House(), List.of(ended)));
        }
    }

    private Outcome<Conference> handle(Author by, Command command) {
        MDC.put("conference", state.key().toString());
        try {
            return refusal(by).<Outcome<Conference>>map(Outcome::refused).orElseGet(() -> decide(by, command)
                    .map(this::commit));
        } catch (RuntimeException e) {
            LOG.error("{} failed in the house", command.getClass().getSimpleName(), e);
            return Outcome.refused(Problems.SERVER_FAILED.because("The server made a mistake."));
        } finally {
            MDC.remove("conference");
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

    /** The guard of the house first, then the mode, then the rule of the house. */
    private <C extends Command> Outcome<List<Envelope>> decide(Author by, C command) {
        Law<C> law = house.rules().lawOf(command);
        Optional<Problem> forbidden = law.guard().forbids(state, by, command);
        if (forbidden.isPresent()) {
            return Outcome.refused(forbidden.get());
        }
        ModeId id = state.settings().mode();
        return house.modes()
                .find(id)
                .map(mode -> ask(mode, law, by, command))
                .orElseGet(() -> withoutMode(
                        law, by, command, Problems.MODE_UNAVAILABLE.because("Mode " + id + " is not installed.")));
    }

    private <C extends Command> Outcome<List<Envelope>> ask(Modes.Installed mode, Law<C> law, Author by, C command) {
        String doing = "rule " + command.getClass().getSimpleName();
        long since = System.nanoTime();
        try {
            Ruling ruling = mode.mode().rule(state, by, command);
            if (!(ruling instanceof Ruling.Defer)) {
                return realise(by, ruling);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            mode.bundle().failed(doing, e);
            return withoutMode(
                    law, by, command, Problems.MODE_FAILED.because("Mode " + mode.id() + " made a mistake."));
        } finally {
            mode.bundle().returned(doing, since);
        }
        return realise(by, law.rule().rule(state, by, command));
    }

    private <C extends Command> Outcome<List<Envelope>> withoutMode(Law<C> law, Author by, C command, Problem why) {
        return law.standsAlone() ? realise(by, law.rule().rule(state, by, command)) : Outcome.refused(why);
    }

    private Outcome<List<Envelope>> realise(Author by, Ruling ruling) {
        return ruling instanceof Ruling.Refuse refused
                ? Outcome.refused(refused.why())
                : Outcome.done(draft(by, ((Ruling.Do) ruling).events()));
    }

    /** Every next state, before anybody sees the first: an event that does not apply leaves no trace. */
    private List<Envelope> draft(Author by, List<Event> events) {
        List<Envelope> envelopes = new ArrayList<>(events.size());
        Conference next = state;
        for (Event event : events) {
            if (next.phase() == Phase.ENDED) {
                throw new IllegalStateException(event + " after the end");
            }
            next = next.after(event);
            envelopes.add(envelope(by, event, next));
        }
        return envelopes;
    }

    private Conference commit(List<Envelope> envelopes) {
        if (!envelopes.isEmpty()) {
            state = envelopes.get(envelopes.size() - 1).after();
            publish(envelopes);
        }
        return state;
    }

    private void publish(List<Envelope> envelopes) {
        envelopes.forEach(absences::note);
        journalPosition = house.journal().append(envelopes);
        house.followers().tell(envelopes);
    }

    private Envelope envelope(Author by, Event event, Conference after) {
        return new Envelope(after.key(), after.seq(), house.clock().instant(), by, event, after);
    }
}

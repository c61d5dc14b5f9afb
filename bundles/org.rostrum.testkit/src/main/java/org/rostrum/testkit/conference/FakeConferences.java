package org.rostrum.testkit.conference;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/**
 * The running conferences without rules: does at once, on the caller's thread, what join, leave and end say, and takes
 * note of every command. A test can have everything refused.
 */
public final class FakeConferences implements ConferenceService {

    /** A command as it was given. */
    public record Given(ConferenceKey where, Author by, Command command) {}

    private final Map<ConferenceKey, Conference> running = new LinkedHashMap<>();
    private final List<ConferenceListener> listeners = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    private final Clock clock;
    private Optional<Problem> refusal = Optional.empty();

    public FakeConferences(Clock clock) {
        this.clock = clock;
    }

    /** Everything is refused from now on. */
    public synchronized void refuse(Problem why) {
        refusal = Optional.of(why);
    }

    public synchronized void follow(ConferenceListener listener) {
        listeners.add(listener);
    }

    /** Puts a conference there as it is. */
    public synchronized void add(Conference room) {
        running.put(room.key(), room);
    }

    /** It runs no more, and nobody is told: as after a power failure. */
    public synchronized void forget(ConferenceKey where) {
        running.remove(where);
    }

    public synchronized List<Given> given() {
        return List.copyOf(given);
    }

    /** Lets something happen that nobody commanded. */
    public synchronized void happen(ConferenceKey where, Event event) {
        tell(running.get(where).after(event), new Author.House(), event);
    }

    @Override
    public synchronized Outcome<Conference> open(ConferenceKey key, ConferenceId id, ConferenceSettings settings) {
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (running.containsKey(key)) {
            return Outcome.refused(Problems.CONFERENCE_RUNNING.because("It runs."));
        }
        Event.Opened opened = new Event.Opened(key, id, settings, clock.instant());
        return Outcome.done(tell(Conference.open(opened), new Author.House(), opened));
    }

    @Override
    public synchronized CompletionStage<Outcome<Conference>> submit(ConferenceKey where, Author by, Command command) {
        given.add(new Given(where, by, command));
        return CompletableFuture.completedStage(
                refusal.<Outcome<Conference>>map(Outcome::refused).orElseGet(() -> find(where)
                        .map(room -> Outcome.done(obey(room, by, command)))
                        .orElseGet(() -> Outcome.refused(Problems.CONFERENCE_UNKNOWN.because("It does not run.")))));
    }

    @Override
    public synchronized Optional<Conference> find(ConferenceKey key) {
        return Optional.ofNullable(running.get(key));
    }

    @Override
    public synchronized Optional<Conference> find(ConferenceId id) {
        return running.values().stream().filter(room -> room.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Conference> running() {
        return List.copyOf(running.values());
    }

    private Conference obey(Conference room, Author by, Command command) {
        if (command instanceof Command.Join join) {
            Event arrived = new Event.Arrived(Participant.arriving(join));
            return tell(room.after(arrived), by, arrived);
        }
        if (command instanceof Command.Leave leave) {
            Event departed = new Event.Departed(leave.who(), Event.Departed.Reason.LEFT);
            return tell(room.after(departed), by, departed);
        }
        if (command instanceof Command.SendFile send) {
            Event said = new Event.Said(send.who(), send.to(), "", Optional.of(send.file()));
            return tell(room.after(said), by, said);
        }
        if (command instanceof Command.End) {
            Event ended = new Event.Ended(Event.Ended.Cause.ENDED);
            return tell(room.after(ended), by, ended);
        }
        return room;
    }

    private Conference tell(Conference room, Author by, Event event) {
        if (room.phase() == Conference.Phase.ENDED) {
            running.remove(room.key());
        } else {
            running.put(room.key(), room);
        }
        Envelope envelope = new Envelope(room.key(), room.seq(), clock.instant(), by, event, room);
        listeners.forEach(listener -> listener.on(envelope));
        return room;
    }
}

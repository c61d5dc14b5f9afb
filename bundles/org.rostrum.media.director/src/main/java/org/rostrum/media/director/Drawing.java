package org.rostrum.media.director;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.media.MediaEngine;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The arrows of one conference as the engine has them. Events come on the listener's thread, modes and engines on the
 * registry's: the monitor is where the two meet, and nothing inside it blocks.
 */
final class Drawing {

    private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);

    private final Function<ModeId, Optional<ConferenceMode>> modes;
    private final Supplier<MediaEngine> engines;
    private final Executor planner;
    private final List<ParticipantId> leaving = new ArrayList<>();
    private Conference room;
    private MediaPlan drawn = MediaPlan.NOTHING;
    private boolean pending;
    private boolean failed;

    /**
     * @param modes asked inside the monitor, so that who comes last is asked last
     * @param engines the same for the engine
     * @param planner where plans are made: what happens until its turn comes goes into one plan, so a command that moves
     *     a thousand people makes one and not a thousand
     */
    Drawing(
            Conference room,
            Function<ModeId, Optional<ConferenceMode>> modes,
            Supplier<MediaEngine> engines,
            Executor planner) {
        this.room = room;
        this.modes = modes;
        this.engines = engines;
        this.planner = planner;
    }

    /** Follows one event; the arrows follow soon. */
    synchronized void follow(Event event, Conference after) {
        Conference before = room;
        room = after;
        if (event instanceof Event.Departed departed) {
            leaving.add(departed.who());
        }
        if (changesViews(event, before) && !pending) {
            pending = true;
            planner.execute(this::catchUp);
        }
    }

    private synchronized void catchUp() {
        if (pending) {
            realise();
        }
    }

    /** Starts from a snapshot; seats that are gone lose their session. */
    synchronized void restart(Conference snapshot) {
        Conference before = room;
        room = snapshot;
        realise();
        before.participants().keySet().stream()
                .filter(seat -> room.find(seat).isEmpty())
                .forEach(seat -> engines.get().close(new SeatKey(room.key(), seat)));
    }

    /** Makes a new plan of the same room: a mode has come. */
    synchronized void redraw() {
        failed = false;
        realise();
    }

    /** An engine has come that knows nothing yet. */
    synchronized void drawAgain() {
        if (!drawn.isEmpty()) {
            engines.get().redraw(room.key(), List.of(), drawn.minus(MediaPlan.NOTHING));
        }
    }

    /** Takes every arrow away and leaves the sessions to whoever directs next. */
    synchronized void wipe() {
        pending = false;
        draw(MediaPlan.NOTHING);
    }

    synchronized void end(Conference ended) {
        room = ended;
        pending = false;
        leaving.clear();
        drawn = MediaPlan.NOTHING;
        engines.get().close(room.key());
    }

    synchronized Conference room() {
        return room;
    }

    /** Who sits where in which role with which sources, and what the mode remembers; see {@code viewFor}. */
    private static boolean changesViews(Event event, Conference before) {
        if (event instanceof Event.Remembered remembered) {
            return !Optional.ofNullable(before.modeData().get(remembered.name()))
                    .equals(remembered.value());
        }
        return event instanceof Event.Opened
                || event instanceof Event.Arrived
                || event instanceof Event.Departed
                || event instanceof Event.SourceSwitched
                || event instanceof Event.AllSwitched
                || event instanceof Event.Moved
                || event instanceof Event.RoleChanged
                || event instanceof Event.ModeChanged;
    }

    private void realise() {
        pending = false;
        draw(modes.apply(room.settings().mode()).flatMap(this::plan).orElseGet(() -> drawn.within(room)));
        leaving.forEach(seat -> engines.get().close(new SeatKey(room.key(), seat)));
        leaving.clear();
    }

    private Optional<MediaPlan> plan(ConferenceMode mode) {
        try {
            return Optional.of(MediaPlan.of(room, mode));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (!failed) {
                failed = true;
                LOG.error("{} failed to say who sees whom; the last plan stands; said once", mode.getClass(), e);
            }
            return Optional.empty();
        }
    }

    private void draw(MediaPlan next) {
        Collection<Subscription> gone = drawn.minus(next);
        Collection<Subscription> added = next.minus(drawn);
        if (!gone.isEmpty() || !added.isEmpty()) {
            engines.get().redraw(room.key(), gone, added);
        }
        drawn = next;
    }
}

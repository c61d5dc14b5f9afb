package org.rostrum.schedule.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;

/** Keeps plans. Calls block on the database; a broken database throws an unchecked exception. */
@ConsumerType
public interface PlanStore {

    /** How a change ended. */
    enum Change {
        DONE,
        /** There is no plan of this key. */
        ABSENT,
        /** Somebody else changed it since: the version differs. */
        STALE,
        /** Another plan has the id, without regard to case. */
        ID_TAKEN
    }

    Optional<ConferencePlan> find(ConferenceKey key);

    /** By public name, without regard to case. */
    Optional<ConferencePlan> find(ConferenceId id);

    /** All plans, the newest first. */
    List<ConferencePlan> list();

    /** The plans somebody owns or moderates, the newest first. */
    List<ConferencePlan> listOf(UserId user);

    /** The scheduled plans that open by themselves, but for those that take place once and started more than a day before. */
    List<ConferencePlan> listStartingByThemselves(Instant before);

    /** {@code DONE} or {@code ID_TAKEN}. */
    Change add(ConferencePlan plan);

    /** Replaces the plan of this key whose version is one less than that of {@code plan}. */
    Change replace(ConferencePlan plan);

    /** {@code DONE}, {@code ABSENT} or {@code STALE}. */
    Change remove(ConferenceKey key, long version);

    /** Remembers that an id was in use until then; does nothing if it is remembered with a later time. */
    void spend(ConferenceId id, Instant until);

    /** Whether an id was in use since then, by a plan that has another one now or is gone. */
    boolean isSpent(ConferenceId id, Instant since);

    /**
     * Runs {@code bell} after every plan that is added, replaced or removed from now on, once that can be read. It runs on
     * the thread that writes, returns at once and may be run more often than there is something new. What this process does
     * not write itself rings nothing. By default none does: then it is read late.
     *
     * @return stops it
     */
    default Runnable whenChanged(Runnable bell) {
        return () -> {};
    }
}

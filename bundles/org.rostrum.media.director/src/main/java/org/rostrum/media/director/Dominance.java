package org.rostrum.media.director;

import java.util.Optional;
import org.rostrum.conference.ParticipantId;

/**
 * Who dominates one conference, as it should know it: told at most twice a second, however quickly people take the word from each other.
 * Knows no clock: a window is 100 ms. Not thread-safe.
 */
final class Dominance {

    /** So many windows lie between two commands. */
    static final int PAUSE_WINDOWS = 5;

    private Optional<ParticipantId> dominant = Optional.empty();
    private int windows = PAUSE_WINDOWS;

    /** An engine has heard somebody before all others. That nobody is any more is told without a pause: no window may follow. */
    void take(Optional<ParticipantId> who) {
        dominant = who;
        windows = who.isEmpty() ? PAUSE_WINDOWS : windows;
    }

    Optional<ParticipantId> dominant() {
        return dominant;
    }

    /** Another window has passed. */
    void pass() {
        windows++;
    }

    /**
     * Whether the conference should be told now. What it refused is told again.
     *
     * @param known whom it takes for dominant
     * @param listens whether it listens to the one who is
     */
    boolean isNews(Optional<ParticipantId> known, boolean listens) {
        boolean news = !dominant.equals(known) && windows >= PAUSE_WINDOWS && (listens || dominant.isEmpty());
        windows = news ? 0 : windows;
        return news;
    }
}

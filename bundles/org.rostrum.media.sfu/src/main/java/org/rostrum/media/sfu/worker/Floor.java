package org.rostrum.media.sfu.worker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rostrum.conference.ParticipantId;
import org.rostrum.media.sfu.stream.SpeechActivity;

/**
 * Who speaks in one room, and who of them dominates: the one of whom it is likelier than of all others, until somebody outdoes them. So
 * whoever only agrees, coughs or breathes changes nothing (Volfin and Cohen 2012, section IV).
 */
final class Floor {
    static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /** In so many of the last 30 frames of 20 ms somebody speaks who comes to dominate: a cough is over before. */
    private static final int WORD_FRAMES = 13;

    /** And so many the one who dominated is silent: most breaths are shorter. */
    private static final int BREATH_FRAMES = 15;

    private final Map<ParticipantId, SpeechActivity> microphones = new LinkedHashMap<>();
    private final List<ParticipantId> talking = new ArrayList<>();
    private Optional<ParticipantId> dominant = Optional.empty();

    /** These are the microphones from now on. */
    void furnish(Map<ParticipantId, SpeechActivity> present) {
        microphones.clear();
        microphones.putAll(present);
    }

    /**
     * Listens to what has come. Called every 20 ms.
     *
     * @return whether another one dominates, or nobody any more
     */
    boolean follow(long now) {
        talking.clear();
        for (Map.Entry<ParticipantId, SpeechActivity> each : microphones.entrySet()) {
            SpeechActivity activity = each.getValue();
            activity.follow(now);
            if (activity.isActive()) {
                talking.add(each.getKey());
            }
        }
        Optional<ParticipantId> before = dominant;
        dominant = challenger().or(() -> before.filter(microphones::containsKey));
        return !dominant.equals(before);
    }

    private Optional<ParticipantId> challenger() {
        Optional<ParticipantId> best = Optional.empty();
        int most = 0;
        for (int i = 0; i < talking.size(); i++) {
            SpeechActivity activity = microphones.get(talking.get(i));
            int frames = activity.activeFrames();
            if (frames >= WORD_FRAMES && frames > most && outdoesDominant(activity)) {
                best = Optional.of(talking.get(i));
                most = frames;
            }
        }
        return best;
    }

    private boolean outdoesDominant(SpeechActivity challenger) {
        return dominant.flatMap(this::activity)
                .map(before -> before.quietFrames() >= BREATH_FRAMES && challenger.outdoes(before))
                .orElse(true);
    }

    /** Who speaks right now. */
    List<ParticipantId> talking() {
        return talking;
    }

    /** Whoever dominates stays it in silence until somebody else speaks. */
    Optional<ParticipantId> dominant() {
        return dominant;
    }

    /** Of a microphone of this room. */
    Optional<SpeechActivity> activity(ParticipantId who) {
        return Optional.ofNullable(microphones.get(who));
    }
}

package org.rostrum.mode.moderated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Timer;

/**
 * One remark, as the conference remembers it: {@code remark:<seat>} is {@code held} or {@code ending}, with {@code ,open}
 * behind it if the microphone was on before.
 *
 * @param held whether the key is held; else the tail runs
 * @param wasOpen whether the microphone stays on afterwards
 */
record Remark(ParticipantId who, boolean held, boolean wasOpen) {

    /** The timer of the tail. */
    static final String TIMER = "remark";

    private static final String KEY = "remark:";
    private static final String HELD = "held";
    private static final String ENDING = "ending";
    private static final String OPEN = ",open";

    /** In the order in which they began. */
    static List<Remark> allIn(Conference room) {
        if (room.modeData().isEmpty()) {
            return List.of();
        }
        return room.modeData().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(KEY))
                .flatMap(entry -> read(entry).stream())
                .toList();
    }

    static Optional<Remark> of(ParticipantId who, Conference room) {
        return Optional.ofNullable(room.modeData().get(KEY + who)).map(text -> read(who, text));
    }

    Remark held(boolean next) {
        return new Remark(who, next, wasOpen);
    }

    Timer timer() {
        return Timer.of(TIMER, who);
    }

    Event remembered() {
        return new Event.Remembered(KEY + who, Optional.of((held ? HELD : ENDING) + (wasOpen ? OPEN : "")));
    }

    Event forgotten() {
        return new Event.Remembered(KEY + who, Optional.empty());
    }

    private static Optional<Remark> read(Map.Entry<String, String> entry) {
        return ParticipantId.parse(entry.getKey().substring(KEY.length())).map(who -> read(who, entry.getValue()));
    }

    private static Remark read(ParticipantId who, String text) {
        return new Remark(who, text.startsWith(HELD), text.endsWith(OPEN));
    }
}

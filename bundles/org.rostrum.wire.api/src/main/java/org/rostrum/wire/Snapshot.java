package org.rostrum.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.ChatMessage;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Controls;
import org.rostrum.conference.Layouts;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Rules;
import org.rostrum.identity.UserId;

/**
 * A conference as its participants may know it after event {@code seq}.
 *
 * @param owner whose conference it is; guests are not told
 * @param warning how long before the end moderators are reminded of it; zero: never
 * @param extendable whether moderators may put the end off
 * @param participants in the order of arrival
 * @param layouts that for everybody, and of the others only the viewer's own; moderators know all
 * @param chat what the viewer may read, the oldest first
 * @param controls who controls, or asks to control, the content of whom
 * @param dominant who speaks before all others, or did last
 */
public record Snapshot(
        long seq,
        ConferenceId id,
        String topic,
        String description,
        Optional<UserId> owner,
        ModeId mode,
        int speakers,
        int capacity,
        Conference.Phase phase,
        Instant openedAt,
        Optional<Instant> endsAt,
        Duration warning,
        boolean extendable,
        boolean pinRequired,
        Rules rules,
        List<Participant> participants,
        Map<String, String> modeData,
        Layouts layouts,
        List<ChatMessage> chat,
        List<RunningTimer> timers,
        Map<ParticipantId, Controls.Control> controls,
        Optional<ParticipantId> dominant) {

    /** A timer of the mode and when it is up. */
    public record RunningTimer(String name, Optional<ParticipantId> who, Instant due) {}

    public static Snapshot of(Conference room) {
        return new Snapshot(
                room.seq(),
                room.id(),
                room.settings().topic(),
                room.settings().description(),
                Optional.of(room.settings().owner()),
                room.settings().mode(),
                room.settings().speakers(),
                room.settings().capacity(),
                room.phase(),
                room.openedAt(),
                room.settings().endsAt(),
                room.settings().warning(),
                room.settings().extendable(),
                room.settings().pinRequired(),
                room.settings().rules(),
                List.copyOf(room.participants().values()),
                room.modeData(),
                room.layouts(),
                room.chat(),
                timersOf(room),
                room.controls().of(),
                room.dominant());
    }

    /** The same with what a reader may read of the chat. */
    public Snapshot withChat(List<ChatMessage> readable) {
        return new Snapshot(
                seq,
                id,
                topic,
                description,
                owner,
                mode,
                speakers,
                capacity,
                phase,
                openedAt,
                endsAt,
                warning,
                extendable,
                pinRequired,
                rules,
                participants,
                modeData,
                layouts,
                readable,
                timers,
                controls,
                dominant);
    }

    private static List<RunningTimer> timersOf(Conference room) {
        return room.timers().entrySet().stream()
                .map(entry ->
                        new RunningTimer(entry.getKey().name(), entry.getKey().who(), entry.getValue()))
                .sorted(Comparator.comparing(RunningTimer::due))
                .toList();
    }
}

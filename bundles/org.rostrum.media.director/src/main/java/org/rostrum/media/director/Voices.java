package org.rostrum.media.director;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.rostrum.conference.Command.HeardSpeaking.Heard;
import org.rostrum.conference.ParticipantId;

/** Who speaks in one conference, from reports of loudness. Knows no clock: a report is a window of 100 ms. Not thread-safe. */
final class Voices {

    private final Sensitivity sensitivity;
    private final Map<ParticipantId, Speech> seats = new HashMap<>();

    Voices(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
    }

    /**
     * Follows one window.
     *
     * @param loudness of every microphone that sent, 0 to 127
     * @param known what the conference knows of a seat's voice: 0 for silent, else its loudness; empty: it does not listen to this seat
     * @return the voices that the conference should know another thing of
     */
    List<Heard> follow(Map<ParticipantId, Integer> loudness, Function<ParticipantId, OptionalInt> known) {
        loudness.keySet().forEach(who -> seats.computeIfAbsent(who, seat -> new Speech(sensitivity)));
        List<Heard> news = new ArrayList<>();
        Iterator<Map.Entry<ParticipantId, Speech>> each = seats.entrySet().iterator();
        while (each.hasNext()) {
            var seat = each.next();
            Integer window = loudness.get(seat.getKey());
            OptionalInt before = known.apply(seat.getKey());
            if (before.isEmpty() || (window == null && seat.getValue().isIdle())) {
                each.remove();
                continue;
            }
            OptionalInt heard = window == null ? OptionalInt.empty() : OptionalInt.of(window);
            seat.getValue()
                    .follow(heard, before.getAsInt())
                    .ifPresent(loud -> news.add(new Heard(seat.getKey(), loud)));
        }
        return news;
    }

    /** Nobody is heard any more: whoever spoke falls silent. */
    List<Heard> end(Function<ParticipantId, OptionalInt> known) {
        List<Heard> silent = seats.entrySet().stream()
                .filter(seat ->
                        seat.getValue().speaks() && known.apply(seat.getKey()).isPresent())
                .map(seat -> new Heard(seat.getKey(), 0))
                .toList();
        seats.clear();
        return silent;
    }
}

package org.rostrum.testkit.media;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.media.MediaEngine;
import org.rostrum.media.Offer;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Subscription;
import org.rostrum.problem.Outcome;

/** Moves no packet: knows which arrows are drawn, what was closed, and how often it was asked to redraw. */
public final class RecordingMediaEngine implements MediaEngine {

    /** What it answers to every offer. */
    public static final String ANSWER = "v=0\r\n";

    private final Map<ConferenceKey, Set<Subscription>> arrows = new HashMap<>();
    private final List<SeatKey> closedSeats = new ArrayList<>();
    private final List<ConferenceKey> closedConferences = new ArrayList<>();
    private final List<SeatKey> answered = new ArrayList<>();
    private int redraws;

    @Override
    public synchronized CompletionStage<Outcome<String>> answer(SeatKey seat, Offer offer) {
        answered.add(seat);
        return CompletableFuture.completedStage(Outcome.done(ANSWER));
    }

    @Override
    public synchronized void redraw(
            ConferenceKey conference, Collection<Subscription> gone, Collection<Subscription> drawn) {
        redraws++;
        Set<Subscription> present = arrows.computeIfAbsent(conference, key -> new HashSet<>());
        present.removeAll(Set.copyOf(gone));
        present.addAll(drawn);
    }

    @Override
    public synchronized void close(SeatKey seat) {
        closedSeats.add(seat);
        arrows.getOrDefault(seat.conference(), new HashSet<>())
                .removeIf(arrow ->
                        arrow.from().equals(seat.participant()) || arrow.to().equals(seat.participant()));
    }

    @Override
    public synchronized void close(ConferenceKey conference) {
        closedConferences.add(conference);
        arrows.remove(conference);
    }

    public synchronized Set<Subscription> arrows(ConferenceKey conference) {
        return Set.copyOf(arrows.getOrDefault(conference, Set.of()));
    }

    public synchronized List<SeatKey> closedSeats() {
        return List.copyOf(closedSeats);
    }

    public synchronized List<ConferenceKey> closedConferences() {
        return List.copyOf(closedConferences);
    }

    public synchronized List<SeatKey> answered() {
        return List.copyOf(answered);
    }

    public synchronized int redraws() {
        return redraws;
    }
}

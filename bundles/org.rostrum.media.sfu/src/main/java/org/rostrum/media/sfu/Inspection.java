package org.rostrum.media.sfu;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.sfu.worker.Rooms;

/** Asks every worker for what it knows, on its own thread and between packets. */
final class Inspection implements MediaConsole {
    private static final long PATIENCE_MILLIS = 1000;

    private final Crew crew;
    private final LongSupplier clock;

    Inspection(Crew crew, LongSupplier clock) {
        this.crew = crew;
        this.clock = clock;
    }

    @Override
    public CompletionStage<List<Worker>> workers() {
        long now = clock.getAsLong();
        return CompletableFuture.completedStage(
                crew.stations().stream().map(station -> report(station, now)).toList());
    }

    private static Worker report(Crew.Station station, long now) {
        long dropped = 0;
        for (Counter counter : Counter.values()) {
            dropped += counter.isDrop() ? station.counters().get(counter) : 0;
        }
        return new Worker(
                station.number(),
                station.wire().port(),
                station.wire().backend(),
                station.worker().sessions(),
                station.counters().get(Counter.PACKETS_IN),
                station.counters().get(Counter.PACKETS_OUT),
                dropped,
                Math.max(0, TimeUnit.NANOSECONDS.toMillis(now - station.worker().heartBeat())));
    }

    @Override
    public CompletionStage<List<Room>> rooms() {
        return ask((station, rooms) -> rooms.roomReports(station.number()));
    }

    @Override
    public CompletionStage<List<Session>> sessions() {
        return ask((station, rooms) ->
                rooms.sessionReports(station.number(), station.wire().backend()));
    }

    private <T> CompletionStage<List<T>> ask(BiFunction<Crew.Station, Rooms, List<T>> question) {
        List<CompletableFuture<List<T>>> answers =
                crew.stations().stream().map(station -> ask(station, question)).toList();
        return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> answers.stream()
                        .map(CompletableFuture::join)
                        .flatMap(Collection::stream)
                        .toList());
    }

    private static <T> CompletableFuture<List<T>> ask(
            Crew.Station station, BiFunction<Crew.Station, Rooms, List<T>> question) {
        CompletableFuture<List<T>> answer = new CompletableFuture<>();
        station.worker().submit(rooms -> answer.complete(question.apply(station, rooms)));
        return answer.completeOnTimeout(List.of(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }
}

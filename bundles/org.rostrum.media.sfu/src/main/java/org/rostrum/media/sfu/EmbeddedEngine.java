package org.rostrum.media.sfu;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.media.LoudnessListener;
import org.rostrum.media.MediaConsole;
import org.rostrum.media.MediaEngine;
import org.rostrum.media.MediaListener;
import org.rostrum.media.Offer;
import org.rostrum.media.SeatKey;
import org.rostrum.media.Subscription;
import org.rostrum.media.Tile;
import org.rostrum.media.sfu.dtls.DtlsIdentity;
import org.rostrum.media.sfu.dtls.Handshakes;
import org.rostrum.media.sfu.negotiation.Agreement;
import org.rostrum.media.sfu.negotiation.AnswerWriter;
import org.rostrum.media.sfu.negotiation.OfferReader;
import org.rostrum.media.sfu.negotiation.Preferences;
import org.rostrum.media.sfu.worker.Rooms;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.metrics.ReadinessCheck;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The media engine inside the JVM: forwarding, by one worker with one port for each core. Offers are read and answers written on the control thread; whatever
 * concerns rooms is done by the worker that owns them, in the order of the calls.
 */
@Component(
        service = {MediaEngine.class, MediaConsole.class, MetricSource.class, ReadinessCheck.class},
        configurationPid = "org.rostrum.media.sfu",
        configurationPolicy = ConfigurationPolicy.OPTIONAL)
@Designate(ocd = SfuConfig.class)
public final class EmbeddedEngine implements MediaEngine, MediaConsole, MetricSource, ReadinessCheck {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);

    private final ControlDesk desk = new ControlDesk();
    private final Handshakes handshakes = new Handshakes(DtlsIdentity.fresh());
    private final Crew crew;
    private final Preferences preferences;
    private final Telemetry telemetry;
    private final MediaConsole inspection;

    /** Opens the ports; fails where one is taken. */
    @Activate
    public EmbeddedEngine(SfuConfig config) throws IOException {
        preferences = Preferences.of(config.audio_redundancy(), config.video_codecs());
        crew = Crew.start(config, handshakes, desk);
        telemetry = new Telemetry(crew, System::nanoTime);
        inspection = new Inspection(crew, System::nanoTime);
        crew.stations()
                .forEach(station -> LOG.info(
                        "Media on {} port {} by {}, announced as {}",
                        config.media_bind(),
                        station.wire().port(),
                        station.wire().backend(),
                        station.candidates()));
    }

    /** Who is told about sessions. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addListener(MediaListener listener) {
        desk.add(listener);
    }

    public void removeListener(MediaListener listener) {
        desk.remove(listener);
    }

    /** Who is told how loud the microphones are. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addLoudnessListener(LoudnessListener listener) {
        desk.add(listener);
    }

    public void removeLoudnessListener(LoudnessListener listener) {
        desk.remove(listener);
    }

    long count(Counter counter) {
        return crew.count(counter);
    }

    @Override
    public CompletionStage<Outcome<String>> answer(SeatKey seat, Offer offer) {
        CompletableFuture<Outcome<String>> answer = new CompletableFuture<>();
        if (!desk.runIfFree(() -> read(seat, offer, answer))) {
            answer.complete(unavailable("Too many offers wait for an answer"));
        }
        return answer;
    }

    private void read(SeatKey seat, Offer offer, CompletableFuture<Outcome<String>> answer) {
        try {
            OfferReader.read(offer, preferences)
                    .then(agreement -> {
                        negotiate(seat, agreement, answer);
                        return Outcome.done(agreement);
                    })
                    .problem()
                    .ifPresent(why -> answer.complete(refused(seat, why)));
        } catch (Throwable bug) {
            answer.complete(failed(seat, bug));
        }
    }

    private void negotiate(SeatKey seat, Agreement agreement, CompletableFuture<Outcome<String>> answer) {
        Crew.Station home = crew.of(seat.conference());
        home.worker().submit(rooms -> {
            try {
                Crew.Station station = crew.stations().get(rooms.place(seat));
                if (station.number() == home.number()) {
                    negotiate(seat, agreement, rooms, home, answer);
                } else {
                    station.worker().submit(there -> negotiate(seat, agreement, there, station, answer));
                }
            } catch (Throwable bug) {
                desk.run(() -> answer.complete(failed(seat, bug)));
            }
        });
    }

    private void negotiate(
            SeatKey seat,
            Agreement agreement,
            Rooms rooms,
            Crew.Station station,
            CompletableFuture<Outcome<String>> answer) {
        try {
            var outcome = rooms.negotiate(seat, agreement);
            desk.run(() ->
                    answer.complete(outcome.map(reply -> AnswerWriter.write(agreement, reply, station.candidates()))));
        } catch (Throwable bug) {
            desk.run(() -> answer.complete(failed(seat, bug)));
        }
    }

    private static Outcome<String> refused(SeatKey seat, Problem why) {
        LOG.debug("Offer of {} refused: {}", seat.participant(), why.detail());
        return Outcome.refused(why);
    }

    private static Outcome<String> failed(SeatKey seat, Throwable bug) {
        LOG.error("An offer of {} could not be answered", seat.participant(), bug);
        return unavailable("The media engine failed");
    }

    private static Outcome<String> unavailable(String why) {
        return Outcome.refused(Problems.MEDIA_UNAVAILABLE.because(why));
    }

    private void inRoom(ConferenceKey conference, Consumer<Rooms> task) {
        crew.of(conference).worker().submit(task);
    }

    @Override
    public void redraw(ConferenceKey conference, Collection<Subscription> gone, Collection<Subscription> drawn) {
        List<Subscription> erased = List.copyOf(gone);
        List<Subscription> added = List.copyOf(drawn);
        desk.run(() -> inRoom(conference, rooms -> rooms.redraw(conference, erased, added)));
    }

    @Override
    public void show(SeatKey seat, List<Tile> tiles) {
        List<Tile> shown = List.copyOf(tiles);
        desk.run(() -> inRoom(seat.conference(), rooms -> rooms.show(seat, shown)));
    }

    @Override
    public void close(SeatKey seat) {
        desk.run(() -> inRoom(seat.conference(), rooms -> rooms.close(seat)));
    }

    @Override
    public void close(ConferenceKey conference) {
        desk.run(() -> inRoom(conference, rooms -> rooms.close(conference)));
    }

    @Override
    public CompletionStage<List<Worker>> workers() {
        return inspection.workers();
    }

    @Override
    public CompletionStage<List<Room>> rooms() {
        return inspection.rooms();
    }

    @Override
    public CompletionStage<List<Session>> sessions() {
        return inspection.sessions();
    }

    @Override
    public void report(MetricSink sink) {
        telemetry.report(sink);
    }

    @Override
    public String name() {
        return "media";
    }

    @Override
    public Readiness check() {
        return telemetry.check();
    }

    /** Closes every session, then the ports. */
    @Deactivate
    public void stop() throws IOException {
        crew.close();
        desk.close();
        handshakes.close();
        crew.closeWires();
    }
}

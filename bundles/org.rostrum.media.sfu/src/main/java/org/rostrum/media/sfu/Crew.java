package org.rostrum.media.sfu;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.media.sfu.dtls.Handshakes;
import org.rostrum.media.sfu.negotiation.Candidates;
import org.rostrum.media.sfu.net.Announcement;
import org.rostrum.media.sfu.net.SocketWire;
import org.rostrum.media.sfu.net.UdpBackend;
import org.rostrum.media.sfu.net.Wire;
import org.rostrum.media.sfu.worker.Herald;
import org.rostrum.media.sfu.worker.QualityReport;
import org.rostrum.media.sfu.worker.Worker;

/**
 * The workers of the engine, each with a port of its own. A room's home is on one worker, which its key alone decides, so that nobody has
 * to remember where; what concerns the room is told there, also where it is large and has parts on others. Clients find their worker by
 * the port in their answer's candidates.
 */
final class Crew implements AutoCloseable {
    static final int MAX_WORKERS = 64;

    /** One worker, its sockets, and the candidates that lead to it. */
    record Station(int number, Worker worker, SocketWire wire, Counters counters, List<String> candidates) {}

    private final List<Station> stations;

    private Crew(List<Station> stations) {
        this.stations = stations;
    }

    /**
     * Opens the ports and lets the workers start.
     *
     * @throws IOException where a port is taken; then none is open
     */
    static Crew start(SfuConfig config, Handshakes handshakes, Herald herald) throws IOException {
        InetAddress bind = InetAddress.getByName(config.media_bind());
        List<InetAddress> announced = Announcement.of(words(config.media_announce()), bind);
        Crew crew = new Crew(new ArrayList<>());
        try {
            for (int i = 0; i < size(config); i++) {
                int port = config.media_port() == 0 ? 0 : config.media_port() + i;
                crew.stations.add(
                        open(i + 1, new InetSocketAddress(bind, port), config, announced, handshakes, herald));
            }
        } catch (IOException | RuntimeException e) {
            crew.closeWires();
            throw e;
        }
        Worker.introduce(crew.stations.stream().map(Station::worker).toList());
        crew.stations.forEach(station -> station.worker().start());
        return crew;
    }

    private static int size(SfuConfig config) {
        int wanted = config.media_workers();
        if (wanted < 0 || wanted > MAX_WORKERS) {
            throw new IllegalArgumentException("media.workers: " + wanted + " (expected: 0 to " + MAX_WORKERS + ")");
        }
        return wanted > 0 ? wanted : Math.min(MAX_WORKERS, Runtime.getRuntime().availableProcessors());
    }

    private static List<String> words(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Station open(
            int number,
            InetSocketAddress place,
            SfuConfig config,
            List<InetAddress> announced,
            Handshakes handshakes,
            Herald herald)
            throws IOException {
        Counters counters = new Counters();
        SocketWire wire = SocketWire.open(
                place,
                config.udp_enabled() ? Optional.of(UdpBackend.named(config.udp_backend())) : Optional.empty(),
                config.tcp_enabled(),
                System::nanoTime,
                counters);
        Worker worker = new Worker(
                "rostrum-media-" + number,
                wire,
                handshakes,
                herald,
                counters,
                System::nanoTime,
                System.currentTimeMillis(),
                config);
        List<String> candidates = Candidates.of(announced, wire.port(), config.udp_enabled(), config.tcp_enabled());
        return new Station(number, worker, wire, counters, candidates);
    }

    /** Where a conference's room is at home. */
    Station of(ConferenceKey conference) {
        int hash = conference.hashCode() * 0x9E3779B9;
        return stations.get((hash >>> 16) % stations.size());
    }

    List<Station> stations() {
        return stations;
    }

    long count(Counter counter) {
        return stations.stream()
                .mapToLong(station -> station.counters().get(counter))
                .sum();
    }

    int sessions() {
        return stations.stream()
                .mapToInt(station -> station.worker().sessions())
                .sum();
    }

    /** Of the receivers of all workers. */
    QualityReport quality() {
        return stations.stream()
                .map(station -> station.worker().quality())
                .reduce(QualityReport.NONE, QualityReport::and);
    }

    /** What moves datagrams; the same for all unless one had to fall back. */
    List<String> backends() {
        return wires().map(Wire::backend).distinct().toList();
    }

    Stream<SocketWire> wires() {
        return stations.stream().map(Station::wire);
    }

    /** Closes every session. */
    @Override
    public void close() {
        stations.forEach(station -> station.worker().close());
    }

    void closeWires() throws IOException {
        for (Station station : stations) {
            station.wire().close();
        }
    }
}

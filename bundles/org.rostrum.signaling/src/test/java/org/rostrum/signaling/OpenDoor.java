package org.rostrum.signaling;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.rostrum.metrics.MetricSink;

/** The door in a real Jetty, with real sockets; for tests to extend. */
@Timeout(120)
abstract class OpenDoor {

    static final Limits LIMITS = new Limits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            256 * 1024,
            50,
            100,
            10,
            1000,
            4096 * 1024,
            Duration.ofSeconds(1),
            3,
            new Limits.OfGuests(3, 2, 20));

    final FakeHouse house = new FakeHouse();
    final Telephone telephone = new Telephone();
    Switchboard switchboard;
    Server server;
    ServerConnector connector;
    URI door;

    @BeforeEach
    void open() throws Exception {
        switchboard = new Switchboard(house.hall, house.seats, telephone, LIMITS, System::nanoTime);
        server = new Server();
        connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(new Door(house.hall, switchboard, ""));
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/ws/v1");
        ServletHolder personal = new ServletHolder(new PersonalDoor(house.hall, switchboard, ""));
        personal.setAsyncSupported(true);
        context.addServlet(personal, "/ws/v1/me");
        server.setHandler(context);
        server.start();
        door = URI.create("ws://127.0.0.1:" + connector.getLocalPort() + "/ws/v1");
    }

    @AfterEach
    void close() throws Exception {
        server.stop();
        switchboard.stop();
    }

    /** Each metric as name, labels and value. */
    final List<String> measured() {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        switchboard.report(new MetricSink() {
            @Override
            public void counter(String name, String help, double value, String... labels) {
                lines.add((name + " " + String.join(" ", labels)).strip() + " " + value);
            }

            @Override
            public void gauge(String name, String help, double value, String... labels) {
                lines.add(name + " " + value);
            }
        });
        return List.copyOf(lines);
    }
}

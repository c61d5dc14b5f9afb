package org.rostrum.rest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.rostrum.audit.Deed;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Source;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
import org.rostrum.conference.mode.View;
import org.rostrum.identity.User;
import org.rostrum.rest.fake.FakeRoster;
import org.rostrum.rest.fake.FakeSafety;
import org.rostrum.rest.guard.AuditGuard;
import org.rostrum.rest.guard.LoginGuards;
import org.rostrum.rest.guard.Peers;
import org.rostrum.rest.guard.RateLimit;
import org.rostrum.rest.resource.CommandsResource;
import org.rostrum.rest.resource.ConferencesResource;
import org.rostrum.rest.resource.Extensions;
import org.rostrum.rest.resource.LiveResource;
import org.rostrum.rest.resource.Modes;
import org.rostrum.rest.resource.ModesResource;
import org.rostrum.rest.resource.OccurrencesResource;
import org.rostrum.rest.resource.ParticipantsResource;
import org.rostrum.rest.resource.People;
import org.rostrum.rest.resource.Runs;
import org.rostrum.rest.resource.Safety;
import org.rostrum.rest.resource.SessionResource;
import org.rostrum.rest.resource.TemplatesResource;
import org.rostrum.testkit.house.FakeAccounts;
import org.rostrum.testkit.house.FakeGroups;
import org.rostrum.testkit.house.FakeHouse;
import org.rostrum.testkit.house.FakeKeys;
import org.rostrum.testkit.house.FakeLogins;
import org.rostrum.testkit.schedule.FakeCalendar;

/** The real endpoint on a real web server, on a free port of this machine, before a house in memory. */
final class RunningDoor implements AutoCloseable {

    final FakeAccounts accounts = new FakeAccounts();
    final FakeLogins logins = new FakeLogins(accounts);
    final FakeSafety safety = new FakeSafety(accounts, logins);
    final FakeKeys keys = new FakeKeys(accounts);
    final FakeHouse house = new FakeHouse();
    final FakeRoster roster = new FakeRoster();
    final FakeCalendar calendar = new FakeCalendar();
    final Extensions extensions = new Extensions();
    final List<Deed> deeds = new CopyOnWriteArrayList<>();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    RunningDoor(int requestsPerSecond, int burst, String... trustedProxies) throws Exception {
        this(requestsPerSecond, burst, nobody -> {}, trustedProxies);
    }

    /**
     * @param before what happens before the door opens
     */
    RunningDoor(int requestsPerSecond, int burst, Consumer<Extensions> before, String... trustedProxies)
            throws Exception {
        before.accept(extensions);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler();
        ServletHolder rest =
                new ServletHolder(door(new RateLimit(requestsPerSecond, burst, System::nanoTime), trustedProxies));
        rest.setInitParameter("hide-service-list-page", "true");
        rest.setAsyncSupported(true);
        handler.addServlet(rest, "/api/v1/*");
        handler.addServlet(new ServletHolder(new DocsServlet()), "/api/v1/docs/*");
        server.setHandler(handler);
        server.start();
    }

    private RestDoor door(RateLimit rateLimit, String... trustedProxies) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
        Modes modes = new Modes();
        modes.add(new NamedMode("moderated", Terms.of("9/200, 4/450", Source.MICROPHONE)));
        modes.add(new NamedMode("all-on-screen", Terms.ANY));
        modes.add(new NamedMode("broken", null));
        Safety means = new Safety(logins, safety, safety, safety, keys);
        People people = new People(
                accounts, new FakeGroups(accounts), accounts.profiles(), accounts.directory(), roster, means);
        return new RestDoor(
                Stream.concat(
                                people.resources().stream(),
                                Stream.of(
                                        new SessionResource(logins),
                                        new ConferencesResource(house, house, calendar, clock),
                                        new OccurrencesResource(house, calendar, clock),
                                        new TemplatesResource(house.templates()),
                                        new CommandsResource(new Runs(house, house)),
                                        new LiveResource(new Runs(house, house)),
                                        new ParticipantsResource(new Runs(house, house)),
                                        new ModesResource(modes)))
                        .toList(),
                extensions,
                new LoginGuards(logins, keys),
                new HouseGate(new Peers(String.join(",", trustedProxies)), rateLimit),
                new AuditGuard(deeds::add));
    }

    /** Fails if it has no terms. */
    private record NamedMode(String name, Terms known) implements ConferenceMode {
        @Override
        public ModeId id() {
            return new ModeId(name);
        }

        @Override
        public Terms terms() {
            return Optional.ofNullable(known).orElseThrow();
        }

        @Override
        public Ruling rule(Conference room, Author by, Command command) {
            return Ruling.defer();
        }

        @Override
        public View viewFor(Conference room, Participant viewer) {
            return View.NOTHING;
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/api/v1" + path));
    }

    /** A request with a body of JSON. */
    HttpRequest.Builder request(String method, String path, String json) {
        return request(path).method(method, BodyPublishers.ofString(json)).header("Content-Type", "application/json");
    }

    HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        return request(path).method(method, body);
    }

    /** Says who sends it, as a program does. */
    HttpRequest.Builder as(User user, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + logins.open(user).token());
    }

    /** Says who sends it, as a browser does. */
    HttpRequest.Builder inBrowserOf(User user, HttpRequest.Builder request) {
        return request.header(
                "Cookie", "theme=dark; rostrum_session=" + logins.open(user).token());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("The web server of the test does not stop", failure);
        }
    }
}

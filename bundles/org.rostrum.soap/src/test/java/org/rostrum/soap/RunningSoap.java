package org.rostrum.soap;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.rostrum.audit.Deed;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.soap.calls.CallsDesk;
import org.rostrum.soap.conferences.ConferenceDesk;
import org.rostrum.soap.contacts.ContactsDesk;
import org.rostrum.soap.guard.MessageGuard;
import org.rostrum.soap.people.PeopleDesk;
import org.rostrum.testkit.house.FakeAccounts;
import org.rostrum.testkit.house.FakeAddressBook;
import org.rostrum.testkit.house.FakeGroups;
import org.rostrum.testkit.house.FakeHouse;
import org.rostrum.testkit.house.FakeKeys;
import org.rostrum.testkit.house.FakeLogins;
import org.rostrum.testkit.schedule.FakeCalendar;
import org.rostrum.web.Gate;
import org.rostrum.web.Peer;

/** The real services on a real web server, on a free port of this machine, before a house in memory. */
final class RunningSoap implements AutoCloseable {

    final FakeAccounts accounts = new FakeAccounts();
    final FakeLogins logins = new FakeLogins(accounts);
    final FakeKeys keys = new FakeKeys(accounts);
    final FakeHouse house = new FakeHouse();
    final FakeCalendar calendar = new FakeCalendar();
    final CallsDesk calls = new CallsDesk();
    final ContactsDesk contacts = new ContactsDesk(new FakeAddressBook());
    final List<Deed> deeds = new CopyOnWriteArrayList<>();
    final SoapDoor door;

    /** How many more requests the gate admits. */
    final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    RunningSoap(boolean plainOnLoopback, String publicUrl) throws Exception {
        door = new SoapDoor(
                new Entrance(logins, keys, new Counting(), deeds::add),
                Stream.of(
                                new ConferenceDesk(house, calendar, house).offers(),
                                new PeopleDesk(accounts, new FakeGroups(accounts), accounts.profiles()).offers(),
                                calls.offers(),
                                contacts.offers())
                        .flatMap(List::stream)
                        .toList(),
                new MessageGuard(plainOnLoopback),
                new Addresses(publicUrl));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler();
        ServletHolder soap = new ServletHolder(door);
        soap.setInitParameter("hide-service-list-page", "true");
        soap.setInitParameter("disable-address-updates", "true");
        soap.setAsyncSupported(true);
        handler.addServlet(soap, "/soap/*");
        server.setHandler(handler);
        server.start();
    }

    /** Believes what a trusted proxy would say of TLS. */
    private final class Counting implements Gate {
        @Override
        public Peer peerOf(HttpServletRequest request) {
            return new Peer(request.getRemoteAddr(), "https".equals(request.getHeader("X-Forwarded-Proto")));
        }

        @Override
        public Outcome<Peer> admit(HttpServletRequest request) {
            return left.getAndDecrement() > 0
                    ? Outcome.done(peerOf(request))
                    : Outcome.refused(Problems.REQUEST_TOO_FREQUENT.because("Too many requests from your address."));
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + connector.getLocalPort() + path;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path)));
    }

    /** A message with its body. */
    HttpRequest.Builder message(String service, String xml) {
        return request("/soap/" + service)
                .POST(BodyPublishers.ofString(xml))
                .header("Content-Type", "text/xml; charset=utf-8");
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

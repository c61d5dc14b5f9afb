package org.rostrum.soap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.BusFactory;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.soap.calls.CallsDesk;
import org.rostrum.soap.conferences.ConferenceDesk;
import org.rostrum.soap.contacts.ContactsDesk;
import org.rostrum.soap.fault.FaultXml;
import org.rostrum.soap.guard.Authentication;
import org.rostrum.soap.guard.CheckedRequest;
import org.rostrum.soap.guard.MessageGuard;
import org.rostrum.soap.people.PeopleDesk;
import org.rostrum.web.Gate;
import org.rostrum.web.Peer;

/**
 * {@code /soap}: a page that lists the services, each with its WSDL, and the services. CXF in a servlet of our own, with a bus
 * of its own, on the HTTP whiteboard; nothing gets as far as CXF that has not passed the gate and the guard.
 */
@Component(
        service = {Servlet.class, MetricSource.class},
        configurationPid = "org.rostrum.soap",
        property = {
            "osgi.http.whiteboard.servlet.pattern=/soap/*",
            "osgi.http.whiteboard.servlet.name=org.rostrum.soap",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "servlet.init.hide-service-list-page=true",
            "servlet.init.disable-address-updates=true"
        })
@Designate(ocd = SoapConfig.class)
public final class SoapDoor extends CXFNonSpringServlet implements MetricSource {

    private static final byte[] NOTHING = {};

    private final transient Services services;
    private final transient Calls calls;
    private final transient Gate gate;
    private final transient MessageGuard guard;
    private final transient Addresses addresses;

    @Activate
    public SoapDoor(
            @Reference Entrance entrance,
            @Reference ConferenceDesk conferences,
            @Reference PeopleDesk people,
            @Reference CallsDesk calls,
            @Reference ContactsDesk contacts,
            SoapConfig config) {
        this(
                entrance,
                Stream.of(conferences.offers(), people.offers(), calls.offers(), contacts.offers())
                        .flatMap(List::stream)
                        .toList(),
                new MessageGuard(config.plain_on_loopback()),
                new Addresses(config.public_url()));
    }

    SoapDoor(Entrance entrance, List<Offer> offers, MessageGuard guard, Addresses addresses) {
        this.calls = new Calls();
        this.services = new Services(offers, entrance, calls);
        this.gate = entrance.gate();
        this.guard = guard;
        this.addresses = addresses;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(JaxWsServerFactoryBean.class.getClassLoader());
        try {
            setBus(BusFactory.newInstance().createBus());
            super.init(config);
            services.open(getBus());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void destroy() {
        services.close();
        super.destroy();
    }

    @Override
    public void report(MetricSink sink) {
        calls.report(sink);
    }

    @Override
    protected void invoke(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        try {
            Outcome<Peer> peer = gate.admit(request);
            if (peer instanceof Outcome.Refused<Peer> refused) {
                refuse(refused.why(), refused.why().kind().httpStatus(), response);
                return;
            }
            answer(request, response, peer.value().orElseThrow());
        } catch (IOException gone) {
            throw new ServletException(gone);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Peer peer)
            throws IOException, ServletException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        if (path.equals("/") && request.getMethod().equals("GET")) {
            list(request, response);
        } else if (!services.names().contains(path.substring(1))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getMethod().equals("POST")) {
            call(request, response, peer);
        } else if (request.getMethod().equals("GET") && asksForDescription(request)) {
            describe(request, response, peer);
        } else {
            response.setHeader("Allow", "POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private static boolean asksForDescription(HttpServletRequest request) {
        return "wsdl".equalsIgnoreCase(request.getQueryString());
    }

    private void call(HttpServletRequest request, HttpServletResponse response, Peer peer)
            throws IOException, ServletException {
        Outcome<byte[]> message = guard.read(request, peer);
        if (message instanceof Outcome.Refused<byte[]> refused) {
            refuse(refused.why(), FaultXml.STATUS, response);
            return;
        }
        Authentication.attach(peer, request);
        response.setHeader("Cache-Control", "no-store");
        forward(request, message.value().orElseThrow(), response, peer);
    }

    private void describe(HttpServletRequest request, HttpServletResponse response, Peer peer)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        forward(request, NOTHING, response, peer);
    }

    private void forward(HttpServletRequest request, byte[] body, HttpServletResponse response, Peer peer)
            throws IOException, ServletException {
        Optional<String> address = addresses.of(request, peer);
        if (address.isEmpty()) {
            refuse(Problems.REQUEST_INVALID.because("Host: (expected: a name and a port)"), 400, response);
            return;
        }
        super.invoke(new CheckedRequest(request, body, address.get()), response);
    }

    private void refuse(Problem why, int status, HttpServletResponse response) throws IOException {
        calls.refused(why);
        response.setStatus(status);
        write("text/xml", FaultXml.text(why), response);
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String base = request.getContextPath() + request.getServletPath();
        String links = services.names().stream()
                .map(name -> "<li>%1$s: <a href=\"%2$s/%1$s?wsdl\">WSDL</a></li>".formatted(name, base))
                .collect(Collectors.joining("\n"));
        String page =
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Rostrum: SOAP</title></head>\n"
                        + "<body><h1>SOAP services</h1>\n<ul>\n" + links + "\n</ul></body></html>\n";
        write("text/html", page, response);
    }

    private static void write(String type, String text, HttpServletResponse response) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}

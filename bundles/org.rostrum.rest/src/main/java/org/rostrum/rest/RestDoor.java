package org.rostrum.rest;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.Path;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.audit.AuditLog;
import org.rostrum.conference.ConferenceService;
import org.rostrum.identity.Logins;
import org.rostrum.rest.answer.Failures;
import org.rostrum.rest.answer.ProblemAcceptance;
import org.rostrum.rest.guard.AuditGuard;
import org.rostrum.rest.guard.BodyGuard;
import org.rostrum.rest.guard.CallerInjection;
import org.rostrum.rest.guard.LoginGuards;
import org.rostrum.rest.guard.OriginGuard;
import org.rostrum.rest.guard.PeerInjection;
import org.rostrum.rest.guard.RepeatGuard;
import org.rostrum.rest.resource.CommandsResource;
import org.rostrum.rest.resource.ConferencesResource;
import org.rostrum.rest.resource.Extensions;
import org.rostrum.rest.resource.Extensions.Extension;
import org.rostrum.rest.resource.LiveResource;
import org.rostrum.rest.resource.Modes;
import org.rostrum.rest.resource.ModesResource;
import org.rostrum.rest.resource.OccurrencesResource;
import org.rostrum.rest.resource.OpenApiResource;
import org.rostrum.rest.resource.ParticipantsResource;
import org.rostrum.rest.resource.People;
import org.rostrum.rest.resource.Runs;
import org.rostrum.rest.resource.SessionResource;
import org.rostrum.rest.resource.TemplatesResource;
import org.rostrum.schedule.Occurrences;
import org.rostrum.schedule.Plans;
import org.rostrum.schedule.Templates;

/**
 * JAX-RS under {@code /api/v1}: CXF in a servlet of our own, with a bus of its own, on the HTTP whiteboard, so that the
 * filters of the whiteboard see every request and nobody else's endpoint is reached through this door.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/api/v1/*",
            "osgi.http.whiteboard.servlet.name=org.rostrum.rest",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "servlet.init.hide-service-list-page=true",
            "servlet.init.disable-address-updates=true"
        })
public final class RestDoor extends CXFNonSpringServlet {

    /** Without it {@code ?_method=DELETE} would make a GET into a DELETE. */
    private static final String METHOD_OVERRIDE = "org.apache.cxf.jaxrs.allow.http.method.override";

    private final List<Object> resources;
    private final Extensions extensions;
    private final List<Object> providers;
    private final HouseGate gate;
    private Server server;

    @Activate
    public RestDoor(
            @Reference Logins logins,
            @Reference Plans plans,
            @Reference Occurrences occurrences,
            @Reference Templates templates,
            @Reference ConferenceService conferences,
            @Reference Modes modes,
            @Reference People people,
            @Reference Extensions extensions,
            @Reference HouseGate gate,
            @Reference AuditLog audit) {
        this(
                Stream.concat(
                                people.resources().stream(),
                                Stream.of(
                                        new SessionResource(logins),
                                        new ConferencesResource(plans, conferences, occurrences, Clock.systemUTC()),
                                        new OccurrencesResource(plans, occurrences, Clock.systemUTC()),
                                        new TemplatesResource(templates),
                                        new CommandsResource(new Runs(plans, conferences)),
                                        new LiveResource(new Runs(plans, conferences)),
                                        new ParticipantsResource(new Runs(plans, conferences)),
                                        new ModesResource(modes)))
                        .toList(),
                extensions,
                new LoginGuards(logins, people.keys()),
                gate,
                new AuditGuard(audit));
    }

    RestDoor(List<Object> resources, Extensions extensions, LoginGuards guards, HouseGate gate, AuditGuard audit) {
        this.resources = described(resources, extensions);
        this.extensions = extensions;
        this.gate = gate;
        this.providers = List.of(
                gate.rateLimit(),
                new OriginGuard(),
                new ProblemAcceptance(),
                new BodyGuard(),
                guards,
                audit,
                new RepeatGuard(Clock.systemUTC()),
                new CallerInjection(),
                new PeerInjection(),
                new Failures(),
                new JacksonJsonProvider(Json.mapper()));
    }

    /** With the document of them all: what is served is described. */
    private static List<Object> described(List<Object> resources, Extensions extensions) {
        Object document = new OpenApiResource(resources, extensions);
        return Stream.concat(resources.stream(), Stream.of(document)).toList();
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        ClassLoader before = useLoader(JAXRSServerFactoryBean.class.getClassLoader());
        try {
            setBus(BusFactory.newInstance().createBus());
            super.init(config);
        } finally {
            useLoader(before);
        }
        server = serve("/", resources);
        extensions.open(namesOfTheHouse(), this::publish);
    }

    /** The first steps of our own paths, and where {@link DocsServlet} is. */
    private Set<String> namesOfTheHouse() {
        return Stream.concat(Stream.of("docs"), resources.stream().map(RestDoor::nameOf))
                .collect(Collectors.toSet());
    }

    private static String nameOf(Object resource) {
        String path = resource.getClass().getAnnotation(Path.class).value();
        return path.split("/", 2)[0];
    }

    /** An endpoint of its own on the same bus: those that are there already are not touched. */
    private Runnable publish(Extension extension) {
        return serve("/" + extension.name(), extension.resources())::destroy;
    }

    private Server serve(String address, List<Object> beans) {
        ClassLoader before = useLoader(JAXRSServerFactoryBean.class.getClassLoader());
        try {
            return createServer(address, beans);
        } finally {
            useLoader(before);
        }
    }

    private Server createServer(String address, List<Object> beans) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(getBus());
        factory.setAddress(address);
        factory.setServiceBeans(beans);
        factory.setProviders(providers);
        factory.setProperties(Map.of(METHOD_OVERRIDE, "false"));
        return factory.create();
    }

    /** CXF finds its parts through the thread's loader. Returns the one that was there before. */
    private static ClassLoader useLoader(ClassLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        return before;
    }

    @Override
    protected void invoke(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        PeerInjection.attach(gate.peerOf(request), request);
        super.invoke(request, response);
    }

    @Override
    public void destroy() {
        extensions.close();
        if (server != null) {
            server.destroy();
        }
        super.destroy();
    }
}

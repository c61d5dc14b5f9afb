package org.rostrum.rest;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.util.List;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.conference.ConferenceService;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Logins;
import org.rostrum.rest.answer.Failures;
import org.rostrum.rest.guard.BodyGuard;
import org.rostrum.rest.guard.Caller;
import org.rostrum.rest.guard.LoginGuards;
import org.rostrum.rest.guard.OriginGuard;
import org.rostrum.rest.guard.Peer;
import org.rostrum.rest.guard.Peers;
import org.rostrum.rest.guard.RateLimit;
import org.rostrum.rest.resource.CommandsResource;
import org.rostrum.rest.resource.ConferencesResource;
import org.rostrum.rest.resource.LiveResource;
import org.rostrum.rest.resource.Modes;
import org.rostrum.rest.resource.ModesResource;
import org.rostrum.rest.resource.OpenApiResource;
import org.rostrum.rest.resource.ParticipantsResource;
import org.rostrum.rest.resource.Runs;
import org.rostrum.rest.resource.SessionResource;
import org.rostrum.rest.resource.UsersResource;
import org.rostrum.schedule.Plans;

/**
 * JAX-RS under {@code /api/v1}: CXF in a servlet of our own, with a bus of its own, on the HTTP whiteboard, so that the
 * filters of the whiteboard see every request and nobody else's endpoint is reached through this door.
 */
@Component(
        service = Servlet.class,
        configurationPid = "org.rostrum.rest",
        property = {
            "osgi.http.whiteboard.servlet.pattern=/api/v1/*",
            "osgi.http.whiteboard.servlet.name=org.rostrum.rest",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "servlet.init.hide-service-list-page=true",
            "servlet.init.disable-address-updates=true"
        })
@Designate(ocd = RestConfig.class)
public final class RestDoor extends CXFNonSpringServlet {

    /** Without it {@code ?_method=DELETE} would make a GET into a DELETE. */
    private static final String METHOD_OVERRIDE = "org.apache.cxf.jaxrs.allow.http.method.override";

    private final List<Object> resources;
    private final List<Object> providers;
    private final Peers peers;
    private Server server;

    @Activate
    public RestDoor(
            @Reference Logins logins,
            @Reference Accounts accounts,
            @Reference Plans plans,
            @Reference ConferenceService conferences,
            @Reference Modes modes,
            RestConfig config) {
        this(
                List.of(
                        new SessionResource(logins),
                        new ConferencesResource(plans, conferences),
                        new CommandsResource(new Runs(plans, conferences)),
                        new LiveResource(new Runs(plans, conferences)),
                        new ParticipantsResource(new Runs(plans, conferences)),
                        new ModesResource(modes),
                        new UsersResource(accounts),
                        new OpenApiResource()),
                logins,
                new Peers(config.trusted_proxies()),
                new RateLimit(config.requests_per_second(), config.requests_burst(), System::nanoTime));
    }

    RestDoor(List<Object> resources, Logins logins, Peers peers, RateLimit rateLimit) {
        this.resources = resources;
        this.peers = peers;
        this.providers = List.of(
                rateLimit,
                new OriginGuard(),
                new BodyGuard(),
                new LoginGuards(logins),
                new Caller.Injection(),
                new Peer.Injection(),
                new Failures(),
                new JacksonJsonProvider(Json.mapper()));
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(JAXRSServerFactoryBean.class.getClassLoader());
        try {
            setBus(BusFactory.newInstance().createBus());
            super.init(config);
            server = createServer();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private Server createServer() {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(getBus());
        factory.setAddress("/");
        factory.setServiceBeans(resources);
        factory.setProviders(providers);
        factory.setProperties(Map.of(METHOD_OVERRIDE, "false"));
        return factory.create();
    }

    @Override
    protected void invoke(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        peers.of(request).attachTo(request);
        super.invoke(request, response);
    }

    @Override
    public void destroy() {
        if (server != null) {
            server.destroy();
        }
        super.destroy();
    }
}

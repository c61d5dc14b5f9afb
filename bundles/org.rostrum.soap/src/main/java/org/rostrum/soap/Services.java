package org.rostrum.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.rostrum.conference.ConferenceService;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.ApiKeys;
import org.rostrum.identity.Logins;
import org.rostrum.schedule.Plans;
import org.rostrum.soap.conferences.Conferences;
import org.rostrum.soap.conferences.ConferencesService;
import org.rostrum.soap.fault.Done;
import org.rostrum.soap.fault.Faults;
import org.rostrum.soap.guard.Authentication;
import org.rostrum.soap.guard.OperationGuard;
import org.rostrum.soap.participants.Participants;
import org.rostrum.soap.participants.ParticipantsService;
import org.rostrum.soap.people.People;
import org.rostrum.soap.people.PeopleService;

/** The services and their endpoints. */
final class Services {

    /** Also their paths below {@code /soap}. */
    static final List<String> NAMES = List.of("Conferences", "Participants", "People");

    private final Conferences conferences;
    private final Participants participants;
    private final People people;
    private final Logins logins;
    private final ApiKeys keys;
    private final Calls calls;
    private final List<Server> open = new ArrayList<>();

    Services(Logins logins, ApiKeys keys, Accounts accounts, Plans plans, ConferenceService running, Calls calls) {
        this.conferences = new ConferencesService(plans, running, Authentication::caller);
        this.participants = new ParticipantsService(plans, running, Authentication::caller);
        this.people = new PeopleService(accounts, Authentication::caller);
        this.logins = logins;
        this.keys = keys;
        this.calls = calls;
    }

    void open(Bus bus) {
        open.add(serve(bus, "Conferences", Conferences.NAMESPACE, Conferences.class, conferences, Scope.CONFERENCES));
        open.add(serve(
                bus, "Participants", Participants.NAMESPACE, Participants.class, participants, Scope.CONFERENCES));
        open.add(serve(bus, "People", People.NAMESPACE, People.class, people, Scope.PEOPLE));
    }

    void close() {
        open.forEach(Server::destroy);
        open.clear();
    }

    private <T> Server serve(Bus bus, String name, String namespace, Class<T> words, T service, Scope scope) {
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("/" + name);
        factory.setServiceClass(words);
        factory.setServiceBean(service);
        factory.setServiceName(new QName(namespace, name));
        factory.setEndpointName(new QName(namespace, name + "Port"));
        factory.getInInterceptors().add(new Authentication(logins, keys, scope));
        factory.getInInterceptors().add(new OperationGuard());
        factory.getOutInterceptors().add(new Done(calls));
        factory.getOutFaultInterceptors().add(new Faults(calls));
        factory.setProperties(Map.of(
                Message.SCHEMA_VALIDATION_ENABLED,
                "IN",
                Message.MTOM_ENABLED,
                false,
                FaultListener.class.getName(),
                (FaultListener) (fault, description, message) -> false));
        return factory.create();
    }
}

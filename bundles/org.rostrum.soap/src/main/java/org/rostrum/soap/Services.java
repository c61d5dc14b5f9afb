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
import org.rostrum.soap.fault.Done;
import org.rostrum.soap.fault.Faults;
import org.rostrum.soap.guard.Authentication;
import org.rostrum.soap.guard.OperationGuard;
import org.rostrum.soap.guard.Witness;

/** The services and their endpoints. */
final class Services {

    private final List<Offer> offers;
    private final Entrance entrance;
    private final Calls calls;
    private final List<Server> open = new ArrayList<>();

    Services(List<Offer> offers, Entrance entrance, Calls calls) {
        this.offers = offers;
        this.entrance = entrance;
        this.calls = calls;
    }

    /** Also their paths below {@code /soap}. */
    List<String> names() {
        return offers.stream().map(Offer::name).sorted().toList();
    }

    void open(Bus bus) {
        offers.forEach(offer -> open.add(serve(bus, offer)));
    }

    void close() {
        open.forEach(Server::destroy);
        open.clear();
    }

    private Server serve(Bus bus, Offer offer) {
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("/" + offer.name());
        factory.setServiceClass(offer.words());
        factory.setServiceBean(
                Witness.before(offer.bean(), offer.words(), entrance.audit(), new Authentication.Calling()));
        factory.setServiceName(new QName(offer.namespace(), offer.name()));
        factory.setEndpointName(new QName(offer.namespace(), offer.name() + "Port"));
        factory.getInInterceptors().add(new Authentication(entrance.logins(), entrance.keys(), offer.scope()));
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

package org.rostrum.rest.resource;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rostrum.calling.Devices;
import org.rostrum.identity.AddressBook;
import org.rostrum.web.RestResource;

/** {@code /api/v1/contacts}. Calls may come and go; while they are not there nobody is said to be reachable. */
@Component
public final class ContactsPart implements RestResource {

    private final AddressBook book;
    private final AtomicReference<Devices> devices = new AtomicReference<>();

    @Activate
    public ContactsPart(@Reference AddressBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public List<Object> resources() {
        return List.of(new ContactsResource(book, () -> Optional.ofNullable(devices.get())));
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void bindDevices(Devices service) {
        devices.set(service);
    }

    void unbindDevices(Devices service) {
        devices.compareAndSet(service, null);
    }
}

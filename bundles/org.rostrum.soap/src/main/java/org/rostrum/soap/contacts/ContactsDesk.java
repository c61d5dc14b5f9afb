package org.rostrum.soap.contacts;

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
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.soap.Offer;
import org.rostrum.soap.guard.Authentication;

/** The service about contacts. Calls may come and go; while they are not there nobody is said to be reachable. */
@Component(service = ContactsDesk.class)
public final class ContactsDesk {

    private final AddressBook book;
    private final AtomicReference<Devices> devices = new AtomicReference<>();

    @Activate
    public ContactsDesk(@Reference AddressBook book) {
        this.book = book;
    }

    public List<Offer> offers() {
        return List.of(new Offer(
                "Contacts",
                Contacts.NAMESPACE,
                Contacts.class,
                new ContactsService(book, () -> Optional.ofNullable(devices.get()), Authentication::caller),
                Scope.PEOPLE));
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

package org.rostrum.identity.local;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rostrum.identity.IdentityProvider;

/** The identity providers that are there at this moment; they come and go with their bundles. */
@Component(service = IdentityProviders.class)
public final class IdentityProviders {

    private final ConcurrentNavigableMap<ServiceReference<IdentityProvider>, IdentityProvider> providers =
            new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    @Activate
    public IdentityProviders() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(ServiceReference<IdentityProvider> reference, IdentityProvider provider) {
        providers.put(reference, provider);
    }

    void unbind(ServiceReference<IdentityProvider> reference) {
        providers.remove(reference);
    }

    /** The highest {@code service.ranking} first. */
    List<IdentityProvider> byRanking() {
        return List.copyOf(providers.values());
    }
}

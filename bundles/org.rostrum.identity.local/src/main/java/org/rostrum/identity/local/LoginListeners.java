package org.rostrum.identity.local;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rostrum.identity.LoginListener;
import org.rostrum.identity.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells who wants to know that log-ins have ended. A listener is fetched when there is something to tell: most of them need
 * the log-ins themselves, and would otherwise wait for these while these wait for them.
 */
@Component(service = LoginListeners.class)
public final class LoginListeners implements Consumer<UserId> {

    private static final Logger LOG = LoggerFactory.getLogger(LoginListeners.class);

    private final Map<ServiceReference<LoginListener>, ComponentServiceObjects<LoginListener>> present =
            new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(ComponentServiceObjects<LoginListener> listener) {
        present.put(listener.getServiceReference(), listener);
    }

    void unbind(ComponentServiceObjects<LoginListener> listener) {
        present.remove(listener.getServiceReference());
    }

    @Override
    public void accept(UserId user) {
        present.values().forEach(listener -> tell(listener, user));
    }

    private static void tell(ComponentServiceObjects<LoginListener> objects, UserId user) {
        try {
            LoginListener listener = objects.getService();
            if (listener != null) {
                listener.ended(user);
                objects.ungetService(listener);
            }
        } catch (RuntimeException e) {
            LOG.error(
                    "{} could not be told that log-ins of {} have ended",
                    objects.getServiceReference().getBundle(),
                    user,
                    e);
        }
    }
}

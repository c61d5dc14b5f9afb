package org.rostrum.rest.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rostrum.web.RestResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The resources that extensions bring. Each is published while both its service and the door are there; of two with the
 * same name the first, and the second when the first has gone.
 */
@Component(service = Extensions.class)
public final class Extensions {

    private static final Logger LOG = LoggerFactory.getLogger(Extensions.class);

    /** What an extension said of itself when it came. */
    public record Extension(String name, List<Object> resources) {
        public Extension {
            resources = List.copyOf(resources);
        }
    }

    private final Map<RestResource, Extension> offered = new LinkedHashMap<>();
    private final Map<Extension, Runnable> published = new LinkedHashMap<>();
    private Set<String> taken = Set.of();
    private Optional<Function<Extension, Runnable>> door = Optional.empty();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(RestResource service) {
        ask(service).ifPresent(extension -> offer(service, extension));
    }

    private synchronized void offer(RestResource service, Extension extension) {
        offered.put(service, extension);
        publish(extension);
    }

    /** Afterwards no request reaches it any more, except those that are there already. */
    public synchronized void remove(RestResource service) {
        Extension gone = offered.remove(service);
        if (gone != null) {
            withdraw(gone);
            offered.values().stream()
                    .filter(next -> next.name().equals(gone.name()))
                    .toList()
                    .forEach(this::publish);
        }
    }

    /**
     * The door is there.
     *
     * @param names the house's own, which no extension gets
     * @param publishing makes an endpoint, and returns how to take it away
     */
    public synchronized void open(Set<String> names, Function<Extension, Runnable> publishing) {
        taken = Set.copyOf(names);
        door = Optional.of(publishing);
        offered.values().forEach(this::publish);
    }

    /** The door goes, and every endpoint with it. */
    public synchronized void close() {
        List.copyOf(published.keySet()).forEach(this::withdraw);
        door = Optional.empty();
    }

    /** Those that are answered now. */
    synchronized List<Extension> present() {
        return new ArrayList<>(published.keySet());
    }

    private static Optional<Extension> ask(RestResource service) {
        try {
            Extension extension = new Extension(service.name(), service.resources());
            if (RestResource.NAME.matcher(extension.name()).matches()
                    && !extension.resources().isEmpty()) {
                return Optional.of(extension);
            }
            LOG.warn(
                    "{} is no REST resource: it has no name of {} or brings nothing",
                    nameOf(service),
                    RestResource.NAME);
        } catch (RuntimeException | LinkageError failure) {
            LOG.warn("{} does not say which REST resource it is", nameOf(service), failure);
        }
        return Optional.empty();
    }

    private static String nameOf(RestResource service) {
        return service.getClass().getName();
    }

    private void publish(Extension extension) {
        if (door.isEmpty() || published.containsKey(extension)) {
            return;
        }
        String path = "/api/v1/" + extension.name();
        if (taken.contains(extension.name()) || isPublished(extension.name())) {
            LOG.warn("{} is taken: {} is not answered there", path, extension.resources());
            return;
        }
        try {
            published.put(extension, door.get().apply(extension));
            LOG.info("{} is answered", path);
        } catch (RuntimeException | LinkageError failure) {
            LOG.warn("{} cannot be answered by {}", path, extension.resources(), failure);
        }
    }

    private boolean isPublished(String name) {
        return published.keySet().stream().anyMatch(one -> one.name().equals(name));
    }

    private void withdraw(Extension extension) {
        Runnable closing = published.remove(extension);
        if (closing != null) {
            closing.run();
            LOG.info("/api/v1/{} is answered no more", extension.name());
        }
    }
}

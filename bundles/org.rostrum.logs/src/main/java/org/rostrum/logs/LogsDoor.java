package org.rostrum.logs;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.web.RestResource;

/** {@code /api/v1/logs}. */
@Component(service = RestResource.class)
public final class LogsDoor implements RestResource {

    private final Tail tail;

    @Activate
    public LogsDoor(@Reference Tail tail) {
        this.tail = tail;
    }

    @Override
    public String name() {
        return "logs";
    }

    @Override
    public List<Object> resources() {
        return List.of(new LogsResource(tail));
    }
}

package org.rostrum.rest.resource;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.media.MediaDrain;
import org.rostrum.web.RestResource;

/** {@code /api/v1/drain}. */
@Component
public final class DrainPart implements RestResource {

    private final MediaDrain drain;

    @Activate
    public DrainPart(@Reference MediaDrain drain) {
        this.drain = drain;
    }

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public List<Object> resources() {
        return List.of(new DrainResource(drain));
    }
}

package org.rostrum.webhook;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.web.RestResource;

/** {@code /api/v1/webhooks}. */
@Component(service = RestResource.class)
public final class WebhookDoor implements RestResource {

    private final Hooks hooks;

    @Activate
    public WebhookDoor(@Reference Hooks hooks) {
        this.hooks = hooks;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public List<Object> resources() {
        return List.of(new WebhooksResource(hooks));
    }
}

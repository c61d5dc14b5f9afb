package org.rostrum.settings;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.web.RestResource;

/** {@code /api/v1/settings}. */
@Component(service = RestResource.class)
public final class SettingsDoor implements RestResource {

    private final Settings settings;

    @Activate
    public SettingsDoor(@Reference Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public List<Object> resources() {
        return List.of(new SettingsResource(settings));
    }
}

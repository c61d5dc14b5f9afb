package org.rostrum.rest.extension;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.audit.AuditLog;
import org.rostrum.web.RestResource;

/** {@code /api/v1/extensions}. */
@Component
public final class ExtensionsPart implements RestResource {

    private final Fitter fitter;
    private final AuditLog audit;

    @Activate
    public ExtensionsPart(@Reference Fitter fitter, @Reference AuditLog audit) {
        this.fitter = fitter;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "extensions";
    }

    @Override
    public List<Object> resources() {
        return List.of(new ExtensionsResource(fitter, audit));
    }
}

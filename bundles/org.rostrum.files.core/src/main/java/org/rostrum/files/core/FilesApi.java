package org.rostrum.files.core;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.files.Files;
import org.rostrum.web.RestResource;

/** {@code /api/v1/files}. */
@Component
public final class FilesApi implements RestResource {

    private final Files files;

    @Activate
    public FilesApi(@Reference Files files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public List<Object> resources() {
        return List.of(new FilesResource(files));
    }
}

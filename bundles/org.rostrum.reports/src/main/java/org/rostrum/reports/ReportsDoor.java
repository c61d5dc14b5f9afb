package org.rostrum.reports;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.web.RestResource;

/** {@code /api/v1/reports}. */
@Component(service = RestResource.class)
public final class ReportsDoor implements RestResource {

    private final FigureRows rows;

    @Activate
    public ReportsDoor(@Reference FigureRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<Object> resources() {
        return List.of(new ReportsResource(rows, Clock.systemUTC()));
    }
}

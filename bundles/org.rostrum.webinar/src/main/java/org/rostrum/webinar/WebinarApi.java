package org.rostrum.webinar;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;
import org.rostrum.schedule.Plans;
import org.rostrum.web.RestResource;

/** {@code /api/v1/webinar}. */
@Component(
        service = {RestResource.class, MetricSource.class},
        configurationPid = WebinarConfig.PID)
@Designate(ocd = WebinarConfig.class)
public final class WebinarApi implements RestResource, MetricSource {

    private final LongAdder registered = new LongAdder();
    private final List<Object> resources;

    @Activate
    public WebinarApi(@Reference Ledger ledger, @Reference Plans plans, @Reference Post post, WebinarConfig config) {
        Clock clock = Clock.systemUTC();
        GuestBook guests = ledger.guests();
        RegistrationBook registrations = ledger.registrations();
        Rate rate = new Rate(config.tickets_network_minute(), System::nanoTime);
        this.resources = List.of(
                new PublicPage(plans, guests, registrations, post, rate, clock, registered),
                new HostDesk(plans, guests, registrations, post),
                new WidgetDesk(plans, ledger.widgets()));
    }

    @Override
    public String name() {
        return "webinar";
    }

    @Override
    public List<Object> resources() {
        return resources;
    }

    @Override
    public void report(MetricSink sink) {
        sink.counter("rostrum_webinar_registrations_total", "Registrations of guests", (double) registered.sum());
    }
}

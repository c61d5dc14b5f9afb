package org.rostrum.webinar;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.schedule.Plans;
import org.rostrum.web.frame.Framing;

/** Lets the sites that a public conference names show its page; of a private one nobody shows anything. */
@Component
public final class WidgetFrames implements Framing {

    private final Plans plans;
    private final WidgetBook widgets;

    @Activate
    public WidgetFrames(@Reference Plans plans, @Reference Ledger ledger) {
        this(plans, ledger.widgets());
    }

    WidgetFrames(Plans plans, WidgetBook widgets) {
        this.plans = plans;
        this.widgets = widgets;
    }

    @Override
    public Set<String> framersOf(String id) {
        return ConferenceId.parse(id)
                .flatMap(known -> plans.publicLobby(known).value())
                .map(lobby -> widgets.origins(lobby.key()))
                .orElseGet(Set::of);
    }
}

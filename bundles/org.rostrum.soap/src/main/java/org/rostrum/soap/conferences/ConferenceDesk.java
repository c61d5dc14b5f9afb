package org.rostrum.soap.conferences;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.ConferenceService;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.schedule.Plans;
import org.rostrum.soap.Offer;
import org.rostrum.soap.guard.Authentication;
import org.rostrum.soap.occurrences.Occurrences;
import org.rostrum.soap.occurrences.OccurrencesService;
import org.rostrum.soap.participants.Participants;
import org.rostrum.soap.participants.ParticipantsService;

/** The services about conferences, planned and running. */
@Component(service = ConferenceDesk.class)
public final class ConferenceDesk {

    private final List<Offer> offers;

    @Activate
    public ConferenceDesk(
            @Reference Plans plans,
            @Reference org.rostrum.schedule.Occurrences occurrences,
            @Reference ConferenceService running) {
        offers = List.of(
                new Offer(
                        "Conferences",
                        Conferences.NAMESPACE,
                        Conferences.class,
                        new ConferencesService(plans, running, Authentication::caller),
                        Scope.CONFERENCES),
                new Offer(
                        "Occurrences",
                        Occurrences.NAMESPACE,
                        Occurrences.class,
                        new OccurrencesService(plans, occurrences, Authentication::caller),
                        Scope.CONFERENCES),
                new Offer(
                        "Participants",
                        Participants.NAMESPACE,
                        Participants.class,
                        new ParticipantsService(plans, running, Authentication::caller),
                        Scope.CONFERENCES));
    }

    public List<Offer> offers() {
        return offers;
    }
}

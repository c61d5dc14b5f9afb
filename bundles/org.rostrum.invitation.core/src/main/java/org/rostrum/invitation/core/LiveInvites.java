package org.rostrum.invitation.core;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceListener;
import org.rostrum.conference.Envelope;
import org.rostrum.conference.Event;
import org.rostrum.schedule.invitation.Invitations;
import org.rostrum.schedule.invitation.Invitee;

/** Who is invited while a conference runs gets a message, too. */
@Component(service = ConferenceListener.class)
public final class LiveInvites implements ConferenceListener {

    private final Invitations invitations;

    @Activate
    public LiveInvites(@Reference Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void on(Envelope envelope) {
        if (envelope.event() instanceof Event.Invited invited) {
            invited.users().forEach(user -> invitations.invite(envelope.conference(), new Invitee.Account(user)));
        }
    }

    /** A snapshot does not say who was invited just now. */
    @Override
    public void resync(Conference conference) {}
}

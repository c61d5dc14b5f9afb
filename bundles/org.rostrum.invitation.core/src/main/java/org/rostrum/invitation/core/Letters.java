package org.rostrum.invitation.core;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Invitation;
import org.rostrum.schedule.invitation.Invitation.Kind;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.schedule.invitation.Meeting;
import org.rostrum.schedule.invitation.Recipient;
import org.rostrum.schedule.store.InvitationStore;
import org.rostrum.schedule.store.InvitationStore.Announced;

/** Writes what goes to one recipient, with a link of their own. On the one thread that writes. */
final class Letters {

    private final InvitationStore store;
    private final Addresses addresses;
    private final House house;
    private final Tokens tokens = new Tokens();

    Letters(InvitationStore store, Addresses addresses, House house) {
        this.store = store;
        this.addresses = addresses;
        this.house = house;
    }

    Invitation write(Delivery delivery, Announced announced, Recipient recipient) {
        Meeting meeting = announced.meeting();
        URI link = delivery.kind() == Kind.CANCEL ? linkTo(meeting) : personal(meeting, delivery);
        return new Invitation(
                delivery.plan(),
                delivery.id() + "." + delivery.since().toEpochMilli(),
                delivery.kind(),
                announced.sequence(),
                meeting,
                addresses.nameOf(meeting.owner()),
                addresses.addressOf(meeting.owner()),
                delivery.occurrence(),
                link,
                calendar(delivery, announced, recipient, link),
                delivery.invitee() instanceof Invitee.Guest);
    }

    /** Where a meeting is entered, without a secret. */
    URI linkTo(Meeting meeting) {
        return URI.create(house.url() + "/c/" + meeting.id());
    }

    /** Each message has a secret of its own, because none is kept; in the fragment, which browsers send nowhere. */
    private URI personal(Meeting meeting, Delivery delivery) {
        String token = tokens.next();
        store.remember(Tokens.hash(token), delivery.id());
        return URI.create(linkTo(meeting) + "#i=" + token);
    }

    /** Calendars are shown to colleagues: only who has nothing else to show at the door finds the secret in it. */
    private Optional<String> calendar(Delivery delivery, Announced announced, Recipient recipient, URI link) {
        Meeting meeting = announced.meeting();
        CalendarEntry entry = entry(
                announced,
                delivery.since(),
                Optional.of(recipient),
                delivery.invitee() instanceof Invitee.Guest ? link : linkTo(meeting));
        return switch (delivery.kind()) {
            case INVITE, UPDATE -> {
                if (meeting.time().isPresent()) {
                    yield Optional.of(entry.request());
                }
                // It had a time once, which still stands in calendars.
                yield announced.sequence() > 0 ? Optional.of(entry.cancel()) : Optional.empty();
            }
            case CANCEL -> meeting.time().isPresent() ? Optional.of(entry.cancel()) : Optional.empty();
            case REMIND -> Optional.empty();
        };
    }

    CalendarEntry entry(Announced announced, Instant stamp, Optional<Recipient> attendee, URI link) {
        UserId owner = announced.meeting().owner();
        Optional<String> address = addresses.addressOf(owner);
        return new CalendarEntry(
                announced.plan(),
                announced.sequence(),
                stamp,
                announced.meeting(),
                addresses.nameOf(owner),
                address.orElse("noreply@" + house.url().getHost()),
                address.isPresent(),
                attendee,
                link);
    }
}

package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Invitation;
import org.rostrum.schedule.invitation.Invitee;

/** A message to an invitee in its table; whoever has a guest's name has no account. */
@Entity
@Table(name = "delivery")
class DeliveryRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "plan_key")
    private String plan;

    @Column(name = "invitee")
    private String invitee;

    @Column(name = "guest_name")
    private String guestName;

    @Column(name = "guest_language")
    private String guestLanguage;

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Invitation.Kind kind;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private Delivery.State state;

    @Column(name = "tries")
    private int tries;

    @Column(name = "since")
    @Convert(converter = MicrosConverter.class)
    private Instant since;

    @Column(name = "next_try")
    @Convert(converter = MicrosConverter.class)
    private Instant next;

    @Column(name = "failure")
    private String failure;

    @Column(name = "occurrence")
    @Convert(converter = MicrosConverter.class)
    private Instant occurrence;

    @Column(name = "told")
    private boolean told;

    @Column(name = "apart")
    private boolean apart;

    protected DeliveryRow() {}

    static DeliveryRow of(Delivery delivery) {
        DeliveryRow row = new DeliveryRow();
        row.id = delivery.id().toString();
        row.plan = delivery.plan().toString();
        row.invitee = delivery.invitee().key();
        if (delivery.invitee() instanceof Invitee.Guest guest) {
            row.guestName = guest.name();
            row.guestLanguage = guest.language().map(Locale::toLanguageTag).orElse(null);
        }
        row.kind = delivery.kind();
        row.state = delivery.state();
        row.tries = delivery.tries();
        row.since = delivery.since();
        row.next = delivery.next();
        row.failure = delivery.failure().orElse(null);
        row.occurrence = delivery.occurrence().orElse(null);
        row.told = delivery.told();
        row.apart = delivery.apart();
        return row;
    }

    private Invitee invitee() {
        return guestName == null
                ? new Invitee.Account(new UserId(invitee))
                : new Invitee.Guest(
                        invitee, guestName, Optional.ofNullable(guestLanguage).map(Locale::forLanguageTag));
    }

    Delivery read() {
        return new Delivery(
                UUID.fromString(id),
                new ConferenceKey(UUID.fromString(plan)),
                invitee(),
                kind,
                state,
                tries,
                since,
                next,
                Optional.ofNullable(failure),
                Optional.ofNullable(occurrence),
                told,
                apart);
    }
}

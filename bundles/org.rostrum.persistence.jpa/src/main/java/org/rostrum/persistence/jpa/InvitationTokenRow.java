package org.rostrum.persistence.jpa;

import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The hash of a personal link's secret in its table. */
@Entity
@Table(name = "invitation_token")
class InvitationTokenRow {

    @Id
    @Column(name = "token_hash")
    private String hash;

    @Column(name = "delivery_id")
    private String delivery;

    protected InvitationTokenRow() {}

    static InvitationTokenRow of(String hash, UUID delivery) {
        InvitationTokenRow row = new InvitationTokenRow();
        row.hash = hash;
        row.delivery = delivery.toString();
        return row;
    }

    String delivery() {
        return delivery;
    }
}

package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.audit.Actor;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.Deed;

/** A line of the audit in its table. */
@Entity
@Table(name = "audit_line")
class AuditLineRow {

    @Id
    @Column(name = "id", updatable = false)
    private String id;

    @Column(name = "noted", updatable = false)
    @Convert(converter = MicrosConverter.class)
    private Instant noted;

    @Column(name = "actor_kind", updatable = false)
    private String actorKind;

    @Column(name = "actor_id", updatable = false)
    private String actorId;

    @Column(name = "address", updatable = false)
    private String address;

    @Column(name = "deed", updatable = false)
    private String deed;

    @Column(name = "object_id", updatable = false)
    private String objectId;

    @Column(name = "outcome", updatable = false)
    private String outcome;

    @Column(name = "detail", updatable = false)
    private String detail;

    @Column(name = "journal_position", updatable = false)
    private Long position;

    protected AuditLineRow() {}

    static AuditLineRow of(AuditLine line) {
        Deed deed = line.deed();
        AuditLineRow row = new AuditLineRow();
        row.id = line.id();
        row.noted = line.at();
        row.actorKind = deed.who().kind().name();
        row.actorId = deed.who().id();
        row.address = deed.from().orElse(null);
        row.deed = deed.what();
        row.objectId = deed.on().orElse(null);
        row.outcome = deed.outcome();
        row.detail = deed.detail().orElse(null);
        row.position = line.position().orElse(null);
        return row;
    }

    AuditLine read() {
        return new AuditLine(
                id,
                noted,
                new Deed(
                        new Actor(Actor.Kind.valueOf(actorKind), actorId),
                        Optional.ofNullable(address),
                        deed,
                        Optional.ofNullable(objectId),
                        outcome,
                        Optional.ofNullable(detail)),
                Optional.ofNullable(position));
    }
}

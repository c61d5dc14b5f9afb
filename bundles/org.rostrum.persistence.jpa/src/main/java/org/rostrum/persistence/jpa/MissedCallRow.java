package org.rostrum.persistence.jpa;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.calling.CallId;
import org.rostrum.calling.Cause;
import org.rostrum.calling.MissedCall;
import org.rostrum.identity.UserId;

/** A missed call in its table. */
@Entity
@Table(name = "missed_call")
class MissedCallRow {

    @Id
    @Column(name = "call_id")
    private String id;

    @Column(name = "caller_id")
    private String caller;

    @Column(name = "callee_id")
    private String callee;

    @Column(name = "placed")
    @Convert(converter = MicrosConverter.class)
    private Instant placed;

    @Column(name = "cause")
    private String cause;

    @Column(name = "seen")
    private boolean seen;

    protected MissedCallRow() {}

    static MissedCallRow of(MissedCall call) {
        MissedCallRow row = new MissedCallRow();
        row.id = call.id().value();
        row.caller = call.caller().value();
        row.callee = call.callee().value();
        row.placed = call.at();
        row.cause = call.cause().name();
        row.seen = call.seen();
        return row;
    }

    MissedCall read() {
        return new MissedCall(
                new CallId(id), new UserId(caller), new UserId(callee), placed, Cause.valueOf(cause), seen);
    }
}

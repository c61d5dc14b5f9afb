package org.rostrum.persistence.jpa;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.chat.DirectMessage;
import org.rostrum.identity.UserId;

/** A message between two in its table. */
@Entity
@Table(name = "direct_message")
class DirectRow {

    @Id
    @Column(name = "message_id")
    private long id;

    @Column(name = "from_user")
    private String fromUser;

    @Column(name = "to_user")
    private String toUser;

    @Column(name = "happened")
    @Convert(converter = MicrosConverter.class)
    private Instant at;

    @Column(name = "words")
    private String text;

    protected DirectRow() {}

    static DirectRow of(DirectMessage message) {
        DirectRow row = new DirectRow();
        row.id = message.id();
        row.fromUser = message.from().value();
        row.toUser = message.to().value();
        row.at = message.at();
        row.text = message.text();
        return row;
    }

    DirectMessage read() {
        return new DirectMessage(id, new UserId(fromUser), new UserId(toUser), at, text);
    }
}

package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.schedule.invitation.Meeting;
import org.rostrum.schedule.store.InvitationStore.Announced;
import org.rostrum.wire.Wire;

/** What was told of a plan, in its table. */
@Entity
@Table(name = "announced_plan")
class AnnouncedRow {

    private static final Wire WIRE = new Wire();

    @Id
    @Column(name = "plan_key")
    private String plan;

    @Column(name = "plan_version")
    private long version;

    @Column(name = "told_sequence")
    private int sequence;

    @Column(name = "meeting")
    private String meeting;

    @Column(name = "changed")
    @Convert(converter = MicrosConverter.class)
    private Instant changed;

    @Column(name = "reminders")
    private String reminders;

    @Column(name = "next_reminder")
    @Convert(converter = MicrosConverter.class)
    private Instant reminder;

    protected AnnouncedRow() {}

    static AnnouncedRow of(Announced announced) {
        AnnouncedRow row = new AnnouncedRow();
        row.plan = announced.plan().toString();
        row.version = announced.version();
        row.sequence = announced.sequence();
        row.meeting = WIRE.write(announced.meeting());
        row.changed = announced.changed().orElse(null);
        row.reminders = announced.reminders().map(AnnouncedRow::words).orElse(null);
        row.reminder = announced.reminder().orElse(null);
        return row;
    }

    Announced read() {
        return new Announced(
                key(),
                version,
                sequence,
                WIRE.read(meeting, Meeting.class),
                Optional.ofNullable(changed),
                Optional.ofNullable(reminders).map(AnnouncedRow::numbers),
                Optional.ofNullable(reminder));
    }

    ConferenceKey key() {
        return new ConferenceKey(UUID.fromString(plan));
    }

    private static String words(List<Integer> minutes) {
        return minutes.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<Integer> numbers(String words) {
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(words.split(" ", -1)).map(Integer::valueOf).toList();
    }
}

package org.rostrum.persistence.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Recurrence;

/** A launch within the row of its plan; the columns of a time are empty unless it is scheduled. */
@Embeddable
class LaunchColumns {

    private enum Kind {
        SCHEDULED,
        VIRTUAL_ROOM,
        AD_HOC,
        TEMPLATE;

        private static Kind of(Launch launch) {
            if (launch instanceof Launch.Scheduled) {
                return SCHEDULED;
            }
            if (launch instanceof Launch.Template) {
                return TEMPLATE;
            }
            return launch instanceof Launch.VirtualRoom ? VIRTUAL_ROOM : AD_HOC;
        }
    }

    @Column(name = "launch")
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "launch_start")
    @Convert(converter = MicrosConverter.class)
    private Instant start;

    @Column(name = "launch_seconds")
    private Long seconds;

    @Column(name = "launch_nanos")
    private Integer nanos;

    @Column(name = "launch_zone")
    private String zone;

    @Column(name = "launch_rule")
    private String rule;

    @Column(name = "launch_cancelled")
    private String cancelled = "";

    @Column(name = "launch_moved")
    private String moved = "";

    @Column(name = "opens_early_seconds")
    private long opensEarlySeconds;

    @Column(name = "starts_by_itself")
    private boolean startsByItself;

    protected LaunchColumns() {}

    static LaunchColumns of(Launch launch) {
        LaunchColumns columns = new LaunchColumns();
        columns.kind = Kind.of(launch);
        if (launch instanceof Launch.Scheduled scheduled) {
            columns.write(scheduled);
        }
        return columns;
    }

    private void write(Launch.Scheduled scheduled) {
        start = scheduled.start();
        seconds = scheduled.duration().toSeconds();
        nanos = scheduled.duration().toNanosPart();
        zone = scheduled.zone().getId();
        opensEarlySeconds = scheduled.opensEarly().toSeconds();
        startsByItself = scheduled.startsByItself();
        scheduled.recurrence().ifPresent(recurrence -> {
            rule = recurrence.rule();
            cancelled = Exceptions.words(recurrence.cancelled());
            moved = Exceptions.words(recurrence.moved());
        });
    }

    Launch read() {
        return switch (kind) {
            case SCHEDULED ->
                new Launch.Scheduled(
                        start,
                        Duration.ofSeconds(seconds, nanos),
                        ZoneId.of(zone),
                        Optional.ofNullable(rule)
                                .map(it -> new Recurrence(it, Exceptions.set(cancelled), Exceptions.map(moved))),
                        Duration.ofSeconds(opensEarlySeconds),
                        startsByItself);
            case VIRTUAL_ROOM -> new Launch.VirtualRoom();
            case AD_HOC -> new Launch.AdHoc();
            case TEMPLATE -> new Launch.Template();
        };
    }
}

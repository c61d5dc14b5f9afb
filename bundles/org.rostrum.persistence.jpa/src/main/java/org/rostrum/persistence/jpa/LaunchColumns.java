package org.rostrum.persistence.jpa;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.rostrum.schedule.Launch;

/** A launch within the row of its plan; the columns of a time are empty unless it is scheduled. */
@Embeddable
class LaunchColumns {

    private enum Kind {
        SCHEDULED,
        VIRTUAL_ROOM,
        AD_HOC
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

    protected LaunchColumns() {}

    static LaunchColumns of(Launch launch) {
        LaunchColumns columns = new LaunchColumns();
        columns.kind = launch instanceof Launch.VirtualRoom ? Kind.VIRTUAL_ROOM : Kind.AD_HOC;
        if (launch instanceof Launch.Scheduled scheduled) {
            columns.kind = Kind.SCHEDULED;
            columns.start = scheduled.start();
            columns.seconds = scheduled.duration().toSeconds();
            columns.nanos = scheduled.duration().toNanosPart();
            columns.zone = scheduled.zone().getId();
        }
        return columns;
    }

    Launch read() {
        return switch (kind) {
            case SCHEDULED -> new Launch.Scheduled(start, Duration.ofSeconds(seconds, nanos), ZoneId.of(zone));
            case VIRTUAL_ROOM -> new Launch.VirtualRoom();
            case AD_HOC -> new Launch.AdHoc();
        };
    }
}

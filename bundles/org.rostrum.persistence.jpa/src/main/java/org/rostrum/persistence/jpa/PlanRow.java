package org.rostrum.persistence.jpa;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.ElementCollection;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.OrderColumn;
import javax.persistence.Table;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.rostrum.conference.Access;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Pin;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;

/** A plan in its table. Its version is the plan's own; the store compares it while it holds the row's lock. */
@Entity
@Table(name = "conference_plan")
class PlanRow {

    @Id
    @Column(name = "plan_key")
    private String key;

    @Column(name = "conference_id")
    private String id;

    @Column(name = "conference_id_folded")
    private String foldedId;

    @Column(name = "topic")
    private String topic;

    @Column(name = "description")
    private String description;

    @Column(name = "owner")
    private String owner;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "plan_moderator", joinColumns = @JoinColumn(name = "plan_key"))
    @Column(name = "user_id")
    @OrderColumn(name = "place_in_line")
    @BatchFetch(BatchFetchType.IN)
    private List<String> moderators;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "plan_invited", joinColumns = @JoinColumn(name = "plan_key"))
    @Column(name = "user_id")
    @BatchFetch(BatchFetchType.IN)
    private Set<String> invited;

    @Embedded
    private LaunchColumns launch;

    @Column(name = "access_kind")
    @Enumerated(EnumType.STRING)
    private Access access;

    @Column(name = "conference_mode")
    private String mode;

    @Column(name = "speakers")
    private int speakers;

    @Column(name = "capacity")
    private int capacity;

    @Column(name = "ends_on_time")
    private boolean endsOnTime;

    @Column(name = "warning_seconds")
    private long warningSeconds;

    @Column(name = "extendable")
    private boolean extendable;

    /** One a line. */
    @Column(name = "tags")
    private String tags;

    @Column(name = "recording")
    private boolean recording;

    @Embedded
    private RulesColumns rules;

    /** Readable, since moderators are shown it. */
    @Column(name = "pin")
    private String pin;

    @Column(name = "created")
    @Convert(converter = MicrosConverter.class)
    private Instant created;

    @Column(name = "ended")
    @Convert(converter = MicrosConverter.class)
    private Instant ended;

    @Column(name = "version")
    private long version;

    protected PlanRow() {}

    static PlanRow of(ConferencePlan plan) {
        PlanRow row = new PlanRow();
        row.key = keyOf(plan.key());
        row.moderators = new ArrayList<>();
        row.invited = new HashSet<>();
        row.write(plan);
        return row;
    }

    static String keyOf(ConferenceKey key) {
        return key.value().toString();
    }

    /** Takes everything over but the key. */
    final void write(ConferencePlan plan) {
        id = plan.id().value();
        foldedId = plan.id().folded();
        launch = LaunchColumns.of(plan.launch());
        pin = plan.pin().map(Pin::value).orElse(null);
        tags = String.join("\n", plan.tags());
        recording = plan.recording();
        created = plan.created();
        ended = plan.ended().orElse(null);
        version = plan.version();
        write(plan.settings());
    }

    private void write(ConferenceSettings settings) {
        topic = settings.topic();
        description = settings.description();
        owner = settings.owner().value();
        moderators.clear();
        settings.moderators().forEach(user -> moderators.add(user.value()));
        invited.clear();
        settings.invited().forEach(user -> invited.add(user.value()));
        access = settings.access();
        mode = settings.mode().value();
        speakers = settings.speakers();
        capacity = settings.capacity();
        endsOnTime = settings.endsOnTime();
        warningSeconds = settings.warning().toSeconds();
        extendable = settings.extendable();
        rules = RulesColumns.of(settings.rules());
    }

    ConferencePlan read() {
        return new ConferencePlan(
                new ConferenceKey(UUID.fromString(key)),
                new ConferenceId(id),
                settings(),
                Optional.ofNullable(pin).map(Pin::new),
                launch.read(),
                tags.lines().toList(),
                recording,
                created,
                Optional.ofNullable(ended),
                version);
    }

    /** What depends on the run is not kept: when it ends, and whether a PIN is asked for. */
    private ConferenceSettings settings() {
        return new ConferenceSettings(
                topic,
                description,
                new UserId(owner),
                moderators.stream().map(UserId::new).toList(),
                invited.stream().map(UserId::new).collect(Collectors.toSet()),
                access,
                new ModeId(mode),
                speakers,
                capacity,
                false,
                Optional.empty(),
                endsOnTime,
                Duration.ofSeconds(warningSeconds),
                extendable,
                rules.read());
    }

    long version() {
        return version;
    }
}

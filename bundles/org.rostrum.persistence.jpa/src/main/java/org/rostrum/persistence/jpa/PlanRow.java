package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.HashSet;
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
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.Table;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.ModeId;
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
    @BatchFetch(BatchFetchType.IN)
    private Set<String> moderators;

    @Embedded
    private LaunchColumns launch;

    @Column(name = "conference_mode")
    private String mode;

    @Column(name = "capacity")
    private int capacity;

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
        row.moderators = new HashSet<>();
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
        topic = plan.topic();
        description = plan.description();
        owner = plan.owner().value();
        Set<String> named = plan.moderators().stream().map(UserId::value).collect(Collectors.toSet());
        moderators.retainAll(named);
        moderators.addAll(named);
        launch = LaunchColumns.of(plan.launch());
        mode = plan.mode().value();
        capacity = plan.capacity();
        created = plan.created();
        ended = plan.ended().orElse(null);
        version = plan.version();
    }

    ConferencePlan read() {
        return new ConferencePlan(
                new ConferenceKey(UUID.fromString(key)),
                new ConferenceId(id),
                ConferenceSettings.of(topic, new UserId(owner), new ModeId(mode), capacity)
                        .withDescription(description)
                        .moderatedBy(moderators.stream().map(UserId::new).toList()),
                Optional.empty(),
                launch.read(),
                created,
                Optional.ofNullable(ended),
                version);
    }

    long version() {
        return version;
    }
}

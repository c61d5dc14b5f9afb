package org.rostrum.testkit.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Rules;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;

/** A plan as a sentence: {@code plan("board").owner(ALICE).moderators(BOB).build()}. What is not said does not matter. */
public final class PlanFixture {

    /** When every plan was created that was told nothing else; in microseconds, as stores keep it. */
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    private final ConferenceId id;
    private ConferenceKey key = ConferenceKey.random();
    private String topic = "Topic";
    private String description = "Description";
    private UserId owner = new UserId("owner");
    private List<UserId> moderators = List.of();
    private List<UserId> invited = List.of();
    private int speakers = 100;
    private boolean endsOnTime;
    private Duration warning = Duration.ZERO;
    private boolean extendable = true;
    private List<String> tags = List.of();
    private boolean recording;
    private Rules rules = Rules.OPEN;
    private Optional<Pin> pin = Optional.empty();
    private Launch launch = new Launch.VirtualRoom();
    private Instant created = NOON;
    private Optional<Instant> ended = Optional.empty();
    private long version = 1;

    private PlanFixture(ConferenceId id) {
        this.id = id;
    }

    public static PlanFixture plan(String id) {
        return new PlanFixture(new ConferenceId(id));
    }

    public PlanFixture key(ConferenceKey value) {
        key = value;
        return this;
    }

    public PlanFixture topic(String value) {
        topic = value;
        return this;
    }

    public PlanFixture description(String value) {
        description = value;
        return this;
    }

    public PlanFixture owner(UserId value) {
        owner = value;
        return this;
    }

    /** In the order of the line. */
    public PlanFixture moderators(UserId... line) {
        moderators = List.of(line);
        return this;
    }

    public PlanFixture invited(UserId... users) {
        invited = List.of(users);
        return this;
    }

    public PlanFixture invited(Stream<UserId> users) {
        invited = users.toList();
        return this;
    }

    public PlanFixture speakers(int most) {
        speakers = most;
        return this;
    }

    public PlanFixture endingOnTime() {
        endsOnTime = true;
        return this;
    }

    /** Moderators are reminded of the end, and cannot put it off. */
    public PlanFixture strictlyEnding(Duration reminder) {
        warning = reminder;
        extendable = false;
        return this;
    }

    public PlanFixture tags(String... words) {
        tags = List.of(words);
        return this;
    }

    public PlanFixture recorded() {
        recording = true;
        return this;
    }

    public PlanFixture rules(Rules value) {
        rules = value;
        return this;
    }

    public PlanFixture pin(String digits) {
        pin = Optional.of(new Pin(digits));
        return this;
    }

    public PlanFixture launch(Launch value) {
        launch = value;
        return this;
    }

    public PlanFixture created(Instant value) {
        created = value;
        return this;
    }

    public PlanFixture ended(Instant value) {
        ended = Optional.of(value);
        return this;
    }

    public PlanFixture version(long value) {
        version = value;
        return this;
    }

    public ConferencePlan build() {
        ModeId mode = new ModeId("all-on-screen");
        ConferenceSettings settings = ConferenceSettings.of(topic, owner, mode, 100)
                .withDescription(description)
                .with(mode, speakers)
                .moderatedBy(moderators)
                .inviting(invited)
                .endingOnTime(endsOnTime)
                .warning(warning, extendable)
                .with(rules);
        return new ConferencePlan(key, id, settings, pin, launch, tags, recording, created, ended, version);
    }
}

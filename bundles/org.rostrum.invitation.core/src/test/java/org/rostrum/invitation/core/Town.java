package org.rostrum.invitation.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.rostrum.conference.ConferenceId;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.Occurrences;
import org.rostrum.schedule.Recurrence;
import org.rostrum.schedule.invitation.Delivery;
import org.rostrum.schedule.invitation.Invitation;
import org.rostrum.schedule.invitation.InvitationChannel;
import org.rostrum.schedule.invitation.Recipient;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.store.MemoryInvitationStore;
import org.rostrum.testkit.store.MemoryPlanStore;
import org.rostrum.testkit.store.PlanFixture;

/** A house, its people and their letter boxes: anna, bob and cleo have addresses, dan has none. */
final class Town implements Occurrences, InvitationChannel {

    static final UserId ANNA = new UserId("anna");
    static final UserId BOB = new UserId("bob");
    static final UserId CLEO = new UserId("cleo");
    static final UserId DAN = new UserId("dan");

    static final Instant TOMORROW = FakeClock.START.plus(Duration.ofDays(1));
    static final Duration HOUR = Duration.ofHours(1);
    static final Duration MINUTE = Duration.ofMinutes(1);

    /** What came into a letter box. */
    record Letter(String address, Locale language, Invitation invitation) {
        String summary() {
            return address.substring(0, address.indexOf('@')) + " " + invitation.kind() + " " + invitation.sequence();
        }
    }

    final FakeClock clock = new FakeClock();
    final MemoryPlanStore plans = new MemoryPlanStore();
    final MemoryInvitationStore store = new MemoryInvitationStore(plans);
    final List<Letter> letters = new CopyOnWriteArrayList<>();
    final Deque<Outcome<Invitation>> refusals = new ArrayDeque<>();
    final Map<UserId, String> addresses =
            new HashMap<>(Map.of(ANNA, "anna@example.org", BOB, "bob@example.org", CLEO, "cleo@example.org"));
    private final Channels channels = new Channels();
    private Secretary secretary = start();
    private StoredInvitations invitations = new StoredInvitations(plans, secretary);
    private boolean lost;

    Town() {
        channels.add(this);
    }

    Secretary secretary() {
        return secretary;
    }

    StoredInvitations invitations() {
        return invitations;
    }

    /** The server stops and starts again; what it was sending has no answer. */
    void restart() {
        lost = false;
        secretary = start();
        invitations = new StoredInvitations(plans, secretary);
    }

    /** One that looks by itself, by the clock of this machine. */
    Secretary startByItself(int gatherSeconds) {
        InvitationConfig config = (InvitationConfig) Proxy.newProxyInstance(
                InvitationConfig.class.getClassLoader(),
                new Class<?>[] {InvitationConfig.class},
                (proxy, method, arguments) ->
                        method.getName().equals("gather_seconds") ? gatherSeconds : method.getDefaultValue());
        return new Secretary(config, plans, store, this, people(), channels);
    }

    private Secretary start() {
        House house = new House(
                URI.create("https://meet.example.org"),
                Duration.ofMinutes(1),
                List.of(),
                false,
                Locale.ENGLISH,
                ZoneId.of("UTC"));
        return new Secretary(house, clock, plans, store, this, people(), channels);
    }

    /** The next messages arrive, but the server stops before it learns so. */
    void loseAnswers() {
        lost = true;
    }

    void closeChannel() {
        channels.remove(this);
    }

    void openChannel() {
        channels.add(this);
    }

    void look() {
        secretary.look();
    }

    void pass(Duration time) {
        clock.advance(time);
        look();
    }

    void refuse(Problem why) {
        refusals.add(Outcome.refused(why));
    }

    /** Tomorrow at the same hour, by Anna. */
    static PlanFixture board() {
        return PlanFixture.plan("board").owner(ANNA).created(FakeClock.START).launch(at(TOMORROW));
    }

    static Launch.Scheduled at(Instant start) {
        return new Launch.Scheduled(start, HOUR, ZoneId.of("Europe/Berlin"), Optional.empty());
    }

    ConferencePlan planned(PlanFixture fixture) {
        ConferencePlan plan = fixture.build();
        plans.add(plan);
        return plan;
    }

    ConferencePlan changed(ConferencePlan plan) {
        plans.replace(plan);
        return plan;
    }

    /** The one message about it. */
    Delivery only(ConferencePlan plan) {
        List<Delivery> all = store.of(plan.key());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** What became of each message about it: {@code "bob SENT"}. */
    List<String> states(ConferencePlan plan) {
        return store.of(plan.key()).stream()
                .map(delivery -> delivery.invitee().key() + " " + delivery.state())
                .toList();
    }

    /** What has come since the last time: {@code "bob INVITE 0"}. */
    List<String> post() {
        List<String> post = letters.stream().map(Letter::summary).sorted().toList();
        letters.clear();
        return post;
    }

    static User user(UserId id, Right... rights) {
        return new User(id, id.value(), Set.of(rights), true);
    }

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public CompletionStage<Outcome<Invitation>> send(Invitation invitation, Recipient recipient) {
        if (!refusals.isEmpty()) {
            return CompletableFuture.completedStage(refusals.remove());
        }
        letters.add(new Letter(recipient.address(), recipient.language(), invitation));
        return lost ? new CompletableFuture<>() : CompletableFuture.completedStage(Outcome.done(invitation));
    }

    @Override
    public List<Occurrence> of(ConferencePlan plan, Instant from, int most) {
        if (!(plan.launch() instanceof Launch.Scheduled time)) {
            return List.of();
        }
        // Every recurrence of these tests is daily and without end.
        Stream<Instant> starts = time.recurrence().isEmpty()
                ? Stream.of(time.start())
                : Stream.iterate(time.start(), start -> start.plus(Duration.ofDays(1)));
        return starts.map(start -> new Occurrence(start, start, time.duration()))
                .dropWhile(occurrence -> !occurrence.end().isAfter(from))
                .limit(most)
                .toList();
    }

    private Addresses people() {
        return new Addresses(
                id -> Optional.of(user(id)),
                id -> Optional.of(new Profile(
                        Optional.ofNullable(addresses.get(id)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of())));
    }

    @Override
    public Outcome<ConferencePlan> move(ConferenceId id, Instant original, Recurrence.Moved to, User by) {
        throw new UnsupportedOperationException("move");
    }

    @Override
    public Outcome<ConferencePlan> cancel(ConferenceId id, Instant original, User by) {
        throw new UnsupportedOperationException("cancel");
    }

    @Override
    public Outcome<ConferencePlan> restore(ConferenceId id, Instant original, User by) {
        throw new UnsupportedOperationException("restore");
    }
}

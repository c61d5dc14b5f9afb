package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Access;
import org.rostrum.conference.Category;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Rules;
import org.rostrum.conference.Source;
import org.rostrum.conference.mode.Terms;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.testkit.conference.FakeClock;

class DraftingTest {

    private static final Terms SMART = Terms.of("4/450, 5/450, 6/420", Source.MICROPHONE);
    private static final ModeId MODE = new ModeId("smart-meeting");
    private static final UserId ANNA = new UserId("anna");
    private static final UserId BEN = new UserId("ben");
    private static final UserId CLEO = new UserId("cleo");
    private static final Launch ROOM = new Launch.VirtualRoom();

    @Test
    void planIsWhatTheDraftSays() {
        ConferencePlan plan = planned(new PlanDraft(
                Optional.empty(),
                "Topic",
                "Description",
                List.of(CLEO, BEN),
                Set.of(BEN),
                Access.PRIVATE,
                ROOM,
                MODE,
                Optional.of(4),
                100,
                Optional.of(new Pin("0042")),
                Set.of(Category.UNINVITED),
                Optional.of(Set.of(Source.CAMERA)),
                Set.of(),
                true));
        assertThat(plan.owner()).isEqualTo(ANNA);
        assertThat(plan.moderators()).containsExactly(CLEO, BEN);
        assertThat(plan.settings().invited()).containsExactly(BEN);
        assertThat(plan.settings().speakers()).isEqualTo(4);
        assertThat(plan.settings().rules())
                .isEqualTo(Rules.OPEN.waiting(Set.of(Category.UNINVITED)).offOnEntry(Set.of(Source.CAMERA)));
        assertThat(plan.settings().endsOnTime()).isTrue();
        assertThat(plan.pin()).contains(new Pin("0042"));
        assertThat(plan.created()).isEqualTo(FakeClock.START);
        assertThat(plan.version()).isEqualTo(1);
    }

    @Test
    void asManySpeakAsTheModeAllowsUnlessTheDraftSaysHowMany() {
        assertThat(planned(draft(420)).settings().speakers()).isEqualTo(6);
        assertThat(planned(draft(421)).settings().speakers()).isEqualTo(5);
        assertThat(planned(speaking(4, 421)).settings().speakers()).isEqualTo(4);
        assertThat(Drafting.planned(draft(421), Terms.ANY, ConferenceKey.random(), id("a"), ANNA, FakeClock.START)
                        .value()
                        .orElseThrow()
                        .settings()
                        .speakers())
                .isEqualTo(421);
    }

    @Test
    void whatTheModeCannotDoIsRefused() {
        assertThat(refusal(draft(451))).isEqualTo("limit.exceeded");
        assertThat(refusal(speaking(6, 421))).isEqualTo("limit.exceeded");
        assertThat(refusal(speaking(7, 10))).isEqualTo("limit.exceeded");
        assertThat(refusal(speaking(3, 10))).isEqualTo("limit.exceeded");
        assertThat(planned(speaking(6, 420)).capacity()).isEqualTo(420);
    }

    @Test
    void whatNoConferenceCouldBeIsRefused() {
        assertThat(refusal(draft(0))).isEqualTo("plan.invalid");
        assertThat(refusal(draft(2001))).isEqualTo("plan.invalid");
        assertThat(refusal(speaking(0, 10))).isEqualTo("plan.invalid");
        assertThat(refusal(withPeople(users(201).toList(), Set.of()))).isEqualTo("plan.invalid");
        assertThat(refusal(withPeople(List.of(), Set.copyOf(users(2001).toList()))))
                .isEqualTo("plan.invalid");
        assertThat(planned(withPeople(
                                users(200).toList(), Set.copyOf(users(2000).toList())))
                        .settings()
                        .invited())
                .hasSize(2000);
    }

    @Test
    void sourcesAreOffOnEntryAsIsUsualInTheModeUnlessTheDraftSaysWhich() {
        assertThat(planned(draft(10)).settings().rules().offOnEntry()).containsExactly(Source.MICROPHONE);
        assertThat(planned(offOnEntry(Set.of())).settings().rules().offOnEntry())
                .isEmpty();
    }

    @Test
    void whoIsNamedTwiceStandsInLineOnce() {
        assertThat(planned(withPeople(List.of(CLEO, BEN, CLEO), Set.of())).moderators())
                .containsExactly(CLEO, BEN);
    }

    @Test
    void changedPlanKeepsKeyOwnerIdAndBirthday() {
        ConferencePlan present = planned(draft(10)).with(id("board"));
        ConferencePlan changed = changed(present, speaking(4, 20));
        assertThat(changed.key()).isEqualTo(present.key());
        assertThat(changed.id()).isEqualTo(id("board"));
        assertThat(changed.owner()).isEqualTo(ANNA);
        assertThat(changed.created()).isEqualTo(present.created());
        assertThat(changed.version()).isEqualTo(present.version() + 1);
        assertThat(changed.capacity()).isEqualTo(20);
    }

    @Test
    void newTimeOpensAgainWhatWasEnded() {
        ConferencePlan ended = planned(draft(10, new Launch.AdHoc())).withEnded(Optional.of(FakeClock.START));
        Launch later = new Launch.Scheduled(FakeClock.START, Duration.ofHours(1), ZoneOffset.UTC);
        assertThat(changed(ended, draft(10, new Launch.AdHoc())).ended()).contains(FakeClock.START);
        assertThat(changed(ended, draft(10, later)).ended()).isEmpty();
    }

    private static ConferencePlan planned(PlanDraft draft) {
        return outcome(draft).value().orElseThrow();
    }

    private static String refusal(PlanDraft draft) {
        return outcome(draft).problem().orElseThrow().code();
    }

    private static Outcome<ConferencePlan> outcome(PlanDraft draft) {
        return Drafting.planned(draft, SMART, ConferenceKey.random(), id("4711"), ANNA, FakeClock.START);
    }

    private static ConferencePlan changed(ConferencePlan present, PlanDraft draft) {
        return Drafting.changed(present, draft, SMART).value().orElseThrow();
    }

    private static ConferenceId id(String value) {
        return new ConferenceId(value);
    }

    private static Stream<UserId> users(int number) {
        return IntStream.range(0, number).mapToObj(i -> new UserId("user" + i));
    }

    private static PlanDraft draft(int capacity) {
        return draft(capacity, ROOM);
    }

    private static PlanDraft draft(int capacity, Launch launch) {
        return PlanDraft.of("Topic", launch, MODE, capacity);
    }

    private static PlanDraft speaking(int speakers, int capacity) {
        return draft(Optional.of(speakers), capacity, List.of(), Set.of(), Optional.empty());
    }

    private static PlanDraft withPeople(List<UserId> moderators, Set<UserId> invited) {
        return draft(Optional.empty(), 10, moderators, invited, Optional.empty());
    }

    private static PlanDraft offOnEntry(Set<Source> sources) {
        return draft(Optional.empty(), 10, List.of(), Set.of(), Optional.of(sources));
    }

    private static PlanDraft draft(
            Optional<Integer> speakers,
            int capacity,
            List<UserId> moderators,
            Set<UserId> invited,
            Optional<Set<Source>> offOnEntry) {
        return new PlanDraft(
                Optional.empty(),
                "Topic",
                "",
                moderators,
                invited,
                Access.PRIVATE,
                ROOM,
                MODE,
                speakers,
                capacity,
                Optional.empty(),
                Set.of(),
                offOnEntry,
                Set.of(),
                false);
    }
}

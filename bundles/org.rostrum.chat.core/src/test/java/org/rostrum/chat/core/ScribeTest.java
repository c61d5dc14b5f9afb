package org.rostrum.chat.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rostrum.chat.store.Mark;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.FileId;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Place;
import org.rostrum.conference.Role;
import org.rostrum.conference.Rules;
import org.rostrum.identity.Right;
import org.rostrum.metrics.MetricSink;
import org.rostrum.testkit.house.Soon;

class ScribeTest {

    private final Story story = new Story();

    @Test
    void oneReadsWhatWasSaidWhileOneWasInside() {
        story.arrives(attendee("ben"));
        story.says("ben", "one");
        story.arrives(attendee("cleo"));
        story.says("ben", "two");
        story.leaves("cleo");
        story.says("ben", "three");
        story.scribe.round();

        assertThat(story.reads("ben")).contains(List.of("one", "two", "three"));
        assertThat(story.reads("cleo")).contains(List.of("two"));
    }

    @Test
    void whoWasNeverInsideIsToldThatThereIsNothing() {
        story.arrives(attendee("ben"));
        story.arrives(attendee("walt").inTheWaitingRoom());
        story.says("ben", "one");
        story.scribe.round();

        assertThat(story.reads("zoe")).isEmpty();
        assertThat(story.reads("walt")).isEmpty();
        assertThat(story.archive
                        .read(new ConferenceId("nowhere"), Story.user("zoe"), Long.MAX_VALUE, 10)
                        .problem())
                .map(why -> why.code())
                .contains("conference.unknown");
        assertThat(story.archive.list(Story.user("walt"))).isEmpty();
    }

    @Test
    void aGuestLeavesTheirNameAndNothingElse() {
        story.arrives(attendee("ben"));
        story.arrives(attendee("gus").from(new Origin.Guest()));
        story.says("gus", "hello");
        story.scribe.round();

        var message = story.archive
                .read(Story.TEAM, Story.user("ben"), Long.MAX_VALUE, 10)
                .value()
                .orElseThrow()
                .get(0);
        assertThat(message.name()).isEqualTo("gus");
        assertThat(message.from()).isEmpty();
        assertThat(story.reads("gus")).isEmpty();
    }

    @Test
    void whatIsForOneIsReadByTheTwoAndNobodyElse() {
        story.arrives(owner("anna"));
        story.arrives(attendee("ben"));
        story.arrives(attendee("cleo"));
        story.arrives(attendee("dan"));
        story.whispers("ben", "cleo", "psst");
        story.says("dan", "aloud");
        story.scribe.round();

        assertThat(story.reads("ben")).contains(List.of("psst", "aloud"));
        assertThat(story.reads("cleo")).contains(List.of("psst", "aloud"));
        assertThat(story.reads("dan")).contains(List.of("aloud"));
        assertThat(story.reads("anna")).contains(List.of("aloud"));
        assertThat(story.reads(Story.user("root", Right.ADMINISTRATOR))).contains(List.of("aloud"));
    }

    @Test
    void whatIsForTheModeratorsIsReadByWhoModeratedThen() {
        story.arrives(moderator("mia"));
        story.arrives(attendee("ben"));
        story.arrives(attendee("cleo"));
        story.says("ben", Story.MODERATORS, "before");
        story.happens(new Event.RoleChanged(seatOf("cleo"), Role.MODERATOR));
        story.says("ben", Story.MODERATORS, "while");
        story.happens(new Event.RoleChanged(seatOf("cleo"), Role.ATTENDEE));
        story.says("ben", Story.MODERATORS, "after");
        story.says("ben", "aloud");
        story.scribe.round();

        assertThat(story.reads("mia")).contains(List.of("before", "while", "after", "aloud"));
        assertThat(story.reads("cleo")).contains(List.of("while", "aloud"));
        assertThat(story.reads("ben")).contains(List.of("before", "while", "after", "aloud"));
    }

    @Test
    void whoManagesThePlanReadsWhatWasNotPrivateWithoutHavingBeenThere() {
        story.arrives(attendee("ben"));
        story.arrives(attendee("cleo"));
        story.says("ben", "aloud");
        story.says("ben", Story.MODERATORS, "to you");
        story.whispers("ben", "cleo", "psst");
        story.scribe.round();

        assertThat(story.reads("anna")).contains(List.of("aloud", "to you"));
        assertThat(story.reads("mia")).contains(List.of("aloud", "to you"));
        assertThat(story.reads(Story.user("op", Right.OPERATOR))).contains(List.of("aloud", "to you"));
        assertThat(story.reads(Story.user("saul", Right.SECURITY_ADMINISTRATOR)))
                .isEmpty();
    }

    @Test
    void whoIsSentToTheWaitingRoomOrMayNotReadReadsNothingOfThatTime() {
        story.arrives(attendee("ben"));
        story.arrives(attendee("cleo"));
        story.arrives(attendee("deaf").without(Feature.CHAT_READING));
        story.arrives(moderator("mia"));
        story.says("mia", "one");
        story.happens(new Event.Moved(seatOf("cleo"), Place.WAITING_ROOM));
        story.says("mia", "two");
        story.happens(new Event.Moved(seatOf("cleo"), Place.AUDITORIUM));
        story.happens(new Event.RulesChanged(Rules.OPEN.allowing(Feature.CHAT_READING, false)));
        story.says("mia", "three");
        story.scribe.round();

        assertThat(story.reads("cleo")).contains(List.of("one"));
        assertThat(story.reads("ben")).contains(List.of("one", "two"));
        assertThat(story.reads("deaf")).isEmpty();
    }

    @Test
    void aRunInWhichNobodyWritesLeavesNothingBehind() {
        story.arrives(attendee("ben"));
        story.leaves("ben");
        story.ends();
        story.scribe.round();

        assertThat(story.store.stays()).isEmpty();
        assertThat(story.store.planned()).isEmpty();
    }

    @Test
    void aFileIsShownWhereItWasSent() {
        Attachment file = new Attachment(new FileId("0".repeat(32)), "plan.pdf", "application/pdf", 9);
        story.arrives(attendee("ben"));
        story.happens(new Event.Said(seatOf("ben"), Story.ALL, "", Optional.of(file)));
        story.scribe.round();

        assertThat(story.archive
                        .read(Story.TEAM, Story.user("ben"), Long.MAX_VALUE, 1)
                        .value()
                        .orElseThrow())
                .extracting(message -> message.file().orElseThrow())
                .containsExactly(file);
    }

    /** Whatever the moment at which the server is killed: as if it never was. */
    @Test
    void nothingIsLostOrTwiceWheneverItIsKilled() {
        List<Runnable> steps = List.of(
                () -> story.arrives(attendee("ben")),
                () -> story.arrives(attendee("cleo")),
                () -> story.says("ben", "one"),
                () -> story.leaves("cleo"),
                () -> story.says("ben", "two"),
                () -> story.arrives(attendee("dan")),
                () -> story.happens(new Event.RoleChanged(seatOf("dan"), Role.MODERATOR)),
                () -> story.says("ben", Story.MODERATORS, "three"),
                () -> story.leaves("dan"),
                () -> story.says("ben", "four"));
        for (Runnable step : steps) {
            step.run();
            story.scribe.round();
            story.kill();
            story.scribe.round();
        }

        assertThat(story.store.count()).isEqualTo(4);
        assertThat(story.reads("ben")).contains(List.of("one", "two", "three", "four"));
        assertThat(story.reads("cleo")).contains(List.of("one"));
        assertThat(story.reads("dan")).contains(List.of("three"));
    }

    @Test
    void aBrokenDatabaseLosesNothing() {
        story.arrives(attendee("ben"));
        story.says("ben", "one");
        story.store.breakDisk();
        story.scribe.round();
        story.says("ben", "two");
        story.scribe.round();
        story.store.mendDisk();
        story.scribe.round();

        assertThat(story.reads("ben")).contains(List.of("one", "two"));
    }

    @Test
    void theNextRunAfterAKillIsAnotherOne() {
        story.arrives(attendee("ben"));
        story.says("ben", "one");
        story.scribe.round();
        story.conferences.forget(Story.KEY);
        story.kill();
        story.clock.advance(Duration.ofMinutes(1));
        story.open();
        story.arrives(attendee("cleo"));
        story.says("cleo", "two");
        story.scribe.round();

        assertThat(story.reads("ben")).contains(List.of("one"));
        assertThat(story.reads("cleo")).contains(List.of("two"));
        assertThat(story.archive.list(Story.user("cleo"))).hasSize(1);
    }

    @Test
    void aRunThatNobodyEndedHoldsTheMarkForTwoSweepsOnly() {
        ConferenceKey lost = ConferenceKey.random();
        story.open(lost, new ConferenceId("lost"));
        story.scribe.round();
        story.conferences.forget(lost);
        story.scribe.sweep();
        story.arrives(attendee("ben"));
        story.scribe.round();
        story.says("ben", "one");
        story.scribe.round();
        assertThat(story.store.mark()).isEqualTo(new Mark(4, 0));

        story.scribe.sweep();
        story.ends();
        story.open();
        story.arrives(attendee("ben"));
        story.says("ben", "two");
        story.scribe.round();

        assertThat(story.store.mark()).isEqualTo(new Mark(8, 5));
    }

    @Test
    void whatIsOldGoesAndWhatBelongedToAPlanThatIsGone() {
        story.arrives(attendee("ben"));
        story.says("ben", "old");
        story.clock.advance(Duration.ofDays(31));
        story.says("ben", "young");
        story.scribe.round();
        story.scribe.sweep();
        assertThat(story.reads("ben")).contains(List.of("young"));

        story.ends();
        story.scribe.round();
        story.plans.remove(Story.KEY, 1);
        story.scribe.sweep();
        assertThat(story.store.count()).isZero();
        assertThat(story.store.stays()).isEmpty();
    }

    @Test
    void whatHasNoPlanIsReadByThoseWhoWereThere() {
        ConferenceId id = new ConferenceId("call-1");
        ConferenceKey key = ConferenceKey.random();
        story.open(key, id);
        story.conferences.happen(key, new Event.Arrived(attendee("ben").participant()));
        story.conferences.happen(key, Event.Said.text(seatOf("ben"), Story.ALL, "hi"));
        story.scribe.round();

        assertThat(story.archive.read(id, Story.user("ben"), Long.MAX_VALUE, 10).value())
                .isPresent();
        assertThat(story.archive
                        .read(id, Story.user("root", Right.ADMINISTRATOR), Long.MAX_VALUE, 10)
                        .value())
                .isEmpty();
        assertThat(story.archive.list(Story.user("ben")))
                .extracting(label -> label.id())
                .containsExactly(id);
    }

    @Test
    void onlyOwnerAndAdministratorsClear() {
        story.arrives(attendee("ben"));
        story.says("ben", "one");
        story.scribe.round();

        assertThat(refusal("zoe")).contains("conference.unknown");
        assertThat(refusal("ben")).contains("right.required");
        assertThat(refusal("mia")).contains("right.required");
        assertThat(story.archive.clear(Story.TEAM, Story.user("anna")).value()).contains(1);
        assertThat(story.reads("ben")).isEmpty();
        assertThat(story.reads("anna")).contains(List.of());
    }

    private Optional<String> refusal(String name) {
        return story.archive.clear(Story.TEAM, Story.user(name)).problem().map(why -> why.code());
    }

    @Test
    void tellsHowManyWereKept() {
        story.arrives(attendee("ben"));
        story.says("ben", "one");
        story.scribe.round();
        TreeMap<String, Double> metrics = new TreeMap<>();
        story.scribe.report(new MetricSink() {
            @Override
            public void counter(String name, String help, double value, String... labels) {
                metrics.put(name, value);
            }

            @Override
            public void gauge(String name, String help, double value, String... labels) {
                metrics.put(name, value);
            }
        });

        assertThat(metrics).containsEntry("rostrum_chat_kept_total", 1.0).containsEntry("rostrum_chat_behind", 0.0);
    }

    @Test
    void whatIsSaidIsKeptByItself() throws Exception {
        ChatConfig defaults = (ChatConfig) Proxy.newProxyInstance(
                ChatConfig.class.getClassLoader(),
                new Class<?>[] {ChatConfig.class},
                (proxy, method, arguments) -> method.getDefaultValue());
        Scribe started = new Scribe(story.journal, story.store, story.plans, story.conferences, defaults);

        story.arrives(attendee("ben"));
        story.says("ben", "one");
        Soon.is("the first is kept", () -> kept("one"));
        story.says("ben", "two");
        Soon.is("and the one behind it", () -> kept("one", "two"));

        started.close();
    }

    private boolean kept(String... texts) {
        return story.reads("ben").filter(List.of(texts)::equals).isPresent();
    }
}

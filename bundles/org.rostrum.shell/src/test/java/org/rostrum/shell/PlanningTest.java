package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Pin;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Occurrence;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.schedule.Recurrence;
import org.rostrum.testkit.console.Console;

class PlanningTest {

    private final House house = new House();
    private final Console console = new Console();
    private final Planner planner = new Planner(
            new Desk(new Registry().typist("anna"), house, house, new Diary()),
            house,
            house.calendar,
            house::list,
            Clock.fixed(House.NOW, ZoneOffset.UTC));

    @Test
    void aVirtualRoomNeedsNothingButATopic() throws Exception {
        ConferenceCreate command = create();

        command.execute();

        PlanDraft made = house.drafts.get(0);
        assertThat(made.topic()).isEqualTo("Weekly");
        assertThat(made.launch()).isEqualTo(new Launch.VirtualRoom());
        assertThat(console.text()).contains("Created board");
        assertThat(house.askers).containsExactly(Registry.ANNA);
    }

    @Test
    void aWeeklyConferenceIsPlannedOnTheClocksOfItsZone() throws Exception {
        ConferenceCreate command = create();
        command.id = "weekly";
        command.start = "2027-03-22T09:00";
        command.duration = "1h30m";
        command.zone = "Europe/Berlin";
        command.rule = "FREQ=WEEKLY;BYDAY=MO";
        command.opensEarly = "10m";
        command.startsByItself = true;
        command.endsOnTime = true;
        command.tags = List.of("team");

        command.execute();

        PlanDraft made = house.drafts.get(0);
        assertThat(made.launch())
                .isEqualTo(new Launch.Scheduled(
                        Instant.parse("2027-03-22T08:00:00Z"),
                        Duration.ofMinutes(90),
                        ZoneId.of("Europe/Berlin"),
                        Optional.of(Recurrence.of("FREQ=WEEKLY;BYDAY=MO")),
                        Duration.ofMinutes(10),
                        true));
        assertThat(made.endsOnTime()).isTrue();
        assertThat(made.tags()).containsExactly("team");
    }

    @Test
    void whatIsNotUnderstoodIsToldInOneLine() {
        ConferenceCreate command = create();
        command.start = "monday";
        assertThatThrownBy(command::execute).hasMessageStartingWith("request.invalid: monday");
        command.start = "2027-03-22T09:00";
        command.zone = "Mars";
        assertThatThrownBy(command::execute).hasMessageStartingWith("request.invalid: Mars");
        command.zone = "UTC";
        command.duration = "25h";
        assertThatThrownBy(command::execute).hasMessageStartingWith("plan.invalid: duration");
        command.duration = "long";
        assertThatThrownBy(command::execute).hasMessageStartingWith("request.invalid: long");
        command.duration = "1h";
        command.id = "no id";
        assertThatThrownBy(command::execute).hasMessageStartingWith("conference-id.invalid");
        assertThat(house.drafts).isEmpty();
    }

    @Test
    void whatIsTypedChangesAndTheRestStays() throws Exception {
        ConferenceChange command = change();
        command.topic = "Council";
        command.moderators = List.of("mia", "bob");
        command.tags = List.of("");

        command.execute();

        PlanDraft changed = house.drafts.get(0);
        assertThat(changed.topic()).isEqualTo("Council");
        assertThat(changed.id()).contains(new ConferenceId("board"));
        assertThat(changed.moderators()).containsExactly(new UserId("mia"), new UserId("bob"));
        assertThat(changed.pin()).contains(new Pin("004711"));
        assertThat(changed.capacity()).isEqualTo(12);
        assertThat(changed.speakers()).contains(12);
        assertThat(changed.launch()).isEqualTo(new Launch.VirtualRoom());
        assertThat(console.text()).contains("Changed board");
    }

    @Test
    void aRoomIsScheduledByItsStartAndNothingLess() throws Exception {
        ConferenceChange command = change();
        command.duration = "30m";
        assertThatThrownBy(command::execute).hasMessageStartingWith("plan.invalid: --start");
        command.start = "2027-03-22T09:00:00Z";
        command.capacity = 20;
        command.execute();

        PlanDraft changed = house.drafts.get(0);
        assertThat(changed.launch())
                .isEqualTo(new Launch.Scheduled(
                        Instant.parse("2027-03-22T09:00:00Z"), Duration.ofMinutes(30), ZoneOffset.UTC));
        assertThat(changed.speakers()).as("as many as is usual then").isEmpty();
    }

    @Test
    void whoCannotExistModeratesNothing() {
        ConferenceChange command = change();
        command.moderators = List.of("no body");
        assertThatThrownBy(command::execute).hasMessageStartingWith("plan.invalid: --moderator");
        assertThat(house.drafts).isEmpty();
    }

    @Test
    void aConferenceIsMadeLikeATemplateUnderItsOwnId() throws Exception {
        ConferenceCreate command = create();
        command.template = "board";
        command.execute();
        assertThat(house.drafts.get(0).id()).isEmpty();
        assertThat(house.drafts.get(0).topic()).isEqualTo("Weekly");
        assertThat(house.drafts.get(0).capacity()).isEqualTo(12);

        command.isTemplate = true;
        command.execute();
        assertThat(house.drafts.get(1).launch()).isEqualTo(new Launch.Template());
    }

    @Test
    void templatesAreListed() throws Exception {
        TemplateList command = new TemplateList();
        command.planner = planner;
        console.attach(command);
        Console.type(command, "--json");
        command.execute();
        assertThat(console.text()).contains("[{\"id\":\"board\",\"topic\":\"Board meeting\",\"owner\":\"otto\"");
    }

    @Test
    void whatIsThereIsDeletedAsItWasLastSeen() throws Exception {
        ConferenceDelete command = new ConferenceDelete();
        command.planner = planner;
        console.attach(command);
        command.conference = "board";
        command.execute();
        assertThat(house.deleted).containsExactly("board 1");
        assertThat(console.text()).contains("Deleted board");
        command.conference = "none";
        assertThatThrownBy(command::execute).hasMessageStartingWith("conference.unknown");
    }

    private ConferenceChange change() {
        ConferenceChange command = new ConferenceChange();
        command.planner = planner;
        console.attach(command);
        command.conference = "board";
        return command;
    }

    @Test
    void occurrencesAreListedAsTableAndAsJson() throws Exception {
        Instant eleven = House.NOW.plus(Duration.ofHours(1));
        house.calendar.ahead.add(new Occurrence(eleven, eleven, Duration.ofHours(1)));
        OccurrenceList command = new OccurrenceList();
        command.planner = planner;
        console.attach(command);
        command.conference = "board";

        command.execute();
        Console.type(command, "--json");
        command.execute();

        assertThat(console.text())
                .contains("Original", "Start", "End")
                .contains("[{\"original\":\"2026-11-23T11:00:00Z\",\"start\":\"2026-11-23T11:00:00Z\","
                        + "\"end\":\"2026-11-23T12:00:00Z\"}]");
        command.most = 401;
        assertThatThrownBy(command::execute).hasMessageStartingWith("request.invalid: --most");
    }

    @Test
    void whatIsCancelledAndMovedIsListedApart() throws Exception {
        OccurrenceList command = new OccurrenceList();
        command.planner = planner;
        console.attach(command);
        command.conference = "board";
        command.exceptions = true;

        command.execute();

        assertThat(console.text()).contains("All take place as the rule says");
    }

    @Test
    void oneOccurrenceIsMovedCancelledAndRestored() throws Exception {
        OccurrenceCancel cancel = new OccurrenceCancel();
        cancel.planner = planner;
        console.attach(cancel);
        cancel.conference = "board";
        cancel.occurrence = "2027-03-22T08:00:00Z";
        OccurrenceRestore restore = new OccurrenceRestore();
        restore.planner = planner;
        console.attach(restore);
        restore.conference = "board";
        restore.occurrence = cancel.occurrence;
        OccurrenceMove move = new OccurrenceMove();
        move.planner = planner;
        console.attach(move);
        move.conference = "board";
        move.occurrence = cancel.occurrence;
        move.start = "2027-03-23T08:00:00Z";
        move.duration = "30m";

        cancel.execute();
        restore.execute();
        move.execute();

        assertThat(house.calendar.told)
                .containsExactly(
                        "cancel board 2027-03-22T08:00:00Z by anna",
                        "restore board 2027-03-22T08:00:00Z by anna",
                        "move board 2027-03-22T08:00:00Z to 2027-03-23T08:00:00Z for PT30M by anna");
        cancel.occurrence = "1970-01-01T00:00:00Z";
        assertThatThrownBy(cancel::execute).hasMessageStartingWith("occurrence.unknown");
        move.duration = "30h";
        assertThatThrownBy(move::execute).hasMessageStartingWith("plan.invalid: duration");
    }

    private ConferenceCreate create() {
        ConferenceCreate command = new ConferenceCreate();
        command.planner = planner;
        console.attach(command);
        command.topic = "Weekly";
        return command;
    }
}

package org.rostrum.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Author;
import org.rostrum.conference.Category;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Place;
import org.rostrum.conference.Rules;
import org.rostrum.console.Refused;
import org.rostrum.testkit.console.Console;
import org.rostrum.testkit.house.FakeCalls;

class CommandsTest {

    private final House house = new House();
    private final Registry registry = new Registry();
    private final Diary diary = new Diary();
    private final Console console = new Console();

    @Test
    void conferencesAreListedWithTheirSeats() throws Exception {
        ConferenceList command = new ConferenceList();
        command.desk = deskOf("anna");
        command.planner = plannerOf("anna");
        console.attach(command);
        command.desk.open("board");
        house.seat("otto");

        command.execute();

        assertThat(console.text())
                .contains("Id", "Topic", "Owner", "Mode", "State", "Seats")
                .containsPattern("board .*Board meeting .*otto .*all-on-screen .*LIVE .*[|│] 1 +[|│] 12");
    }

    @Test
    void callsAreListed() throws Exception {
        CallList command = new CallList();
        command.desk = new CallDesk(deskOf("anna"));
        console.attach(command);
        assertThatThrownBy(command::execute).hasMessageContaining("not installed");

        command.desk.bindCalls(new OneCall());
        command.execute();

        assertThat(console.text()).contains("Caller", "otto", "ines", "RINGING");
    }

    @Test
    void callsArePlacedEndedAndMissed() throws Exception {
        CallDesk desk = new CallDesk(deskOf("anna"));
        CallPlace place = new CallPlace();
        place.desk = desk;
        place.user = "eve";
        console.attach(place);
        CallHangUp hangUp = new CallHangUp();
        hangUp.desk = desk;
        hangUp.call = FakeCalls.ID.value();
        console.attach(hangUp);
        CallMissed missed = new CallMissed();
        missed.desk = desk;
        console.attach(missed);
        assertThatThrownBy(place::execute).hasMessageStartingWith("calling.unavailable");
        assertThatThrownBy(missed::execute).hasMessageStartingWith("calling.unavailable");
        FakeCalls calls = new FakeCalls();
        desk.bindCalls(calls);
        desk.bindLog(calls);

        place.execute();
        hangUp.execute();
        missed.execute();

        assertThat(console.text())
                .contains("RINGING " + FakeCalls.ID.value(), "Ended " + FakeCalls.ID.value())
                .contains("Cause", "eve", "NO_ANSWER");
        hangUp.call = "no id";
        assertThatThrownBy(hangUp::execute).hasMessageStartingWith("call.unknown");
        place.user = "no body";
        assertThatThrownBy(place::execute).hasMessageStartingWith("user.unknown");
    }

    @Test
    void aConferenceIsShown() throws Exception {
        ConferenceShow command = new ConferenceShow();
        command.desk = deskOf("anna");
        command.planner = plannerOf("anna");
        console.attach(command);
        command.conference = "BOARD";

        command.execute();

        assertThat(console.text()).contains("Board meeting", "VirtualRoom", "CLOSED", "004711", "never by itself");
    }

    @Test
    void aRunningConferenceIsShownAsItIsNow() throws Exception {
        ConferenceShow command = new ConferenceShow();
        command.desk = deskOf("anna");
        command.planner = plannerOf("anna");
        console.attach(command);
        command.conference = "board";
        command.desk.open("board");
        house.happen(new Event.RulesChanged(Rules.OPEN.locked(true).waiting(Set.of(Category.GUEST))));
        house.happen(new Event.ModeChanged(new ModeId("lecture"), 1));
        house.happen(new Event.Extended(House.NOW));

        command.execute();

        assertThat(console.text())
                .containsPattern("Mode +[|│] lecture")
                .containsPattern("Speakers +[|│] 1")
                .containsPattern("Waiting room +[|│] GUEST")
                .containsPattern("Locked +[|│] true")
                .containsPattern("Ends +[|│] 2026-11-23T10:00:00Z, only shown");
    }

    @Test
    void aConferenceIsShownToPrograms() throws Exception {
        ConferenceShow command = new ConferenceShow();
        command.desk = deskOf("anna");
        command.planner = plannerOf("anna");
        console.attach(command);
        command.conference = "board";
        Console.type(command, "--json");

        command.execute();

        assertThat(console.text())
                .startsWith("{\"id\":\"board\",\"topic\":\"Board meeting\",")
                .contains("\"capacity\":12", "\"locked\":false", "\"waitingRoom\":[]")
                .doesNotContain("\"next\"", "seatsTaken");
    }

    @Test
    void whatIsNotThereIsToldInOneLine() {
        ConferenceShow command = new ConferenceShow();
        command.desk = deskOf("anna");
        command.planner = plannerOf("anna");
        console.attach(command);
        for (String id : List.of("none", "not an id")) {
            command.conference = id;

            assertThatThrownBy(command::execute)
                    .isInstanceOf(Refused.class)
                    .hasMessage("conference.unknown: There is no such conference.");
        }
    }

    @Test
    void aConferenceIsOpenedAndEndedInTheNameOfTheOneWhoTypes() throws Exception {
        ConferenceOpen open = new ConferenceOpen();
        open.desk = deskOf("anna");
        console.attach(open);
        open.conference = "board";
        ConferenceEnd end = new ConferenceEnd();
        end.desk = open.desk;
        console.attach(end);
        end.conference = "board";

        open.execute();
        end.execute();

        assertThat(console.text()).contains("Opened board").contains("Ended board");
        assertThat(house.askers).containsOnly(Registry.ANNA);
        assertThatThrownBy(end::execute).hasMessageStartingWith("conference.not-started:");
    }

    @Test
    void participantsAreListedAndRemoved() throws Exception {
        ParticipantList list = new ParticipantList();
        list.desk = deskOf("anna");
        console.attach(list);
        list.conference = "board";
        ParticipantKick kick = new ParticipantKick();
        kick.desk = list.desk;
        console.attach(kick);
        kick.conference = "board";
        kick.participant = "seat-mona";
        list.desk.open("board");
        house.seat("mona");
        house.happen(new Event.Moved(new ParticipantId("seat-mona"), Place.WAITING_ROOM));
        house.happen(new Event.PodiumAsked(new ParticipantId("seat-mona")));

        list.execute();
        kick.execute();

        assertThat(console.text())
                .contains("seat-mona", "ATTENDEE", "WAITING_ROOM", "ASKED since 5")
                .contains("Removed seat-mona");
        assertThat(house.authors).containsExactly(Author.Person.of(Registry.ANNA));
        assertThat(list.desk.participants("board").value()).hasValue(List.of());
    }

    @Test
    void theJournalIsListedFromAPositionOn() throws Exception {
        JournalList command = new JournalList();
        command.desk = deskOf("anna");
        console.attach(command);
        command.after = 1;

        command.execute();

        assertThat(console.text()).contains("Position", "2", "Ended").doesNotContain("HandChanged");
    }

    @Test
    void onlyAdministratorsReadTheJournal() {
        assertThat(deskOf("otto").journal(0, 10).problem())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("right.required"));
    }

    @Test
    void aSessionOfNobodyAndAClosedAccountDoNothing() {
        for (String typist : new String[] {null, "karaf", "ines"}) {
            assertThat(deskOf(typist).plans().problem())
                    .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("login.required"));
        }
        assertThat(house.askers).isEmpty();
    }

    private Planner plannerOf(String typist) {
        return new Planner(deskOf(typist), house, house.calendar, house::list, Clock.fixed(House.NOW, ZoneOffset.UTC));
    }

    private Desk deskOf(String typist) {
        return new Desk(registry.typist(typist), house, house, diary);
    }
}

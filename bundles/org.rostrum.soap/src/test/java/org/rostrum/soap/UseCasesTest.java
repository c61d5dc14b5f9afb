package org.rostrum.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;
import static org.rostrum.testkit.house.FakeLogins.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.xml.datatype.DatatypeFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Source;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.testkit.house.FakeHouse;
import rostrum.conferences.AdHoc;
import rostrum.conferences.Conference;
import rostrum.conferences.ConferenceDraft;
import rostrum.conferences.Conferences;
import rostrum.conferences.Launch;
import rostrum.conferences.ProblemFault;
import rostrum.conferences.Scheduled;
import rostrum.conferences.Template;
import rostrum.conferences.VirtualRoom;
import rostrum.participants.Participants;
import rostrum.people.NewUser;
import rostrum.people.People;
import rostrum.people.User;
import rostrum.people.UserChange;

/** What programs do, by a client that was made from the WSDL. */
class UseCasesTest {

    private RunningSoap soap;
    private Conferences conferences;
    private Participants participants;
    private People people;

    @BeforeEach
    void open() throws Exception {
        soap = new RunningSoap(true, "");
        conferences = new Client(soap, "otto", PASSWORD).conferences();
        participants = new Client(soap, "otto", PASSWORD).participants();
        people = new Client(soap, "anna", PASSWORD).people();
    }

    @AfterEach
    void close() {
        soap.close();
    }

    @Test
    void aConferenceIsPlannedReadChangedAndDeleted() throws Exception {
        ConferenceDraft draft = room("board");
        draft.setPin("0047");
        ConferenceDraft.Tags tags = new ConferenceDraft.Tags();
        tags.getTag().add("board");
        draft.setTags(tags);
        ConferenceDraft.Moderators line = new ConferenceDraft.Moderators();
        line.getUser().add("mona");
        draft.setModerators(line);

        Conference made = conferences.createConference(draft);
        assertThat(made.getOwner()).isEqualTo("otto");
        assertThat(made.getModerators().getUser()).containsExactly("mona");
        assertThat(made.getLink()).isEqualTo("/c/board");
        assertThat(made.getState()).isEqualTo("OPEN");

        ConferenceDraft change = new ConferenceDraft();
        change.setTopic("Board & <friends>");
        Conference changed = conferences.changeConference("board", made.getVersion(), change);
        assertThat(changed.getTopic()).isEqualTo("Board & <friends>");
        assertThat(changed.getPin()).isEqualTo("0047");
        assertThat(changed.getModerators().getUser()).containsExactly("mona");
        assertThat(changed.getTags().getTag()).containsExactly("board");
        assertThat(changed.getLaunch().getVirtualRoom()).isNotNull();
        assertThat(conferences.getConference("board").getVersion()).isEqualTo(changed.getVersion());

        conferences.deleteConference("board", changed.getVersion());
        assertThat(code(() -> conferences.getConference("board"))).isEqualTo("conference.unknown");
    }

    @Test
    void everyLaunchIsThere() throws Exception {
        Scheduled at = new Scheduled();
        at.setStart(DatatypeFactory.newInstance().newXMLGregorianCalendar("2026-12-01T10:00:00+01:00"));
        at.setDuration(DatatypeFactory.newInstance().newDuration("PT1H30M"));
        at.setZone("Europe/Berlin");
        at.setRule("FREQ=WEEKLY;BYDAY=TU");
        at.setOpensEarly(DatatypeFactory.newInstance().newDuration("PT10M"));
        Launch weekly = new Launch();
        weekly.setScheduled(at);
        ConferenceDraft draft = room("weekly");
        draft.setLaunch(weekly);

        Scheduled read = conferences.createConference(draft).getLaunch().getScheduled();

        assertThat(read.getStart().toXMLFormat()).isEqualTo("2026-12-01T09:00:00Z");
        assertThat(read.getDuration()).hasToString("PT1H30M");
        assertThat(read.getZone()).isEqualTo("Europe/Berlin");
        assertThat(read.getRule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU");
        assertThat(read.getOpensEarly()).hasToString("PT10M");
        Launch now = new Launch();
        now.setAdHoc(new AdHoc());
        ConferenceDraft adHoc = room("now");
        adHoc.setLaunch(now);
        assertThat(conferences.createConference(adHoc).getLaunch().getAdHoc()).isNotNull();
        Launch never = new Launch();
        never.setTemplate(new Template());
        ConferenceDraft template = room("template");
        template.setLaunch(never);
        assertThat(conferences.createConference(template).getLaunch().getTemplate())
                .isNotNull();
    }

    @Test
    void aListComesInParts() throws Exception {
        for (String id : List.of("a", "b", "c")) {
            conferences.createConference(room(id));
        }

        var all = conferences.listConferences(null, null);
        var second = conferences.listConferences(1, 1);

        assertThat(all.getTotal()).isEqualTo(3);
        assertThat(all.getConference()).extracting(Conference::getId).containsExactly("a", "b", "c");
        assertThat(second.getConference()).extracting(Conference::getId).containsExactly("b");
        assertThat(code(() -> conferences.listConferences(-1, 1))).isEqualTo("request.invalid");
        assertThat(code(() -> conferences.listConferences(0, 201))).isEqualTo("request.invalid");
    }

    @Test
    void aConferenceIsStartedAndStopped() throws Exception {
        conferences.createConference(room("board"));

        assertThat(conferences.startConference("board").getState()).isEqualTo("RUNNING");
        assertThat(code(() -> conferences.startConference("board"))).isEqualTo("conference.running");
        assertThat(conferences.stopConference("board").getState()).isEqualTo("OPEN");
        assertThat(code(() -> conferences.stopConference("board"))).isEqualTo("conference.not-started");
    }

    @Test
    void aStaleVersionIsRefusedAsTheSendersFault() throws Exception {
        conferences.createConference(room("board"));

        ProblemFault refused = catchThrowableOfType(ProblemFault.class, () -> conferences.deleteConference("board", 7));

        assertThat(refused.getFaultInfo().getCode()).isEqualTo("plan.changed");
        assertThat(refused.getFaultInfo().getSentence())
                .isEqualTo(refused.getMessage())
                .isNotBlank();
    }

    @Test
    void anIncompleteDraftSaysWhatIsMissing() {
        ConferenceDraft draft = room("board");
        draft.setMode(null);

        ProblemFault refused = catchThrowableOfType(ProblemFault.class, () -> conferences.createConference(draft));

        assertThat(refused.getFaultInfo().getCode()).isEqualTo("plan.invalid");
        assertThat(refused.getMessage()).isEqualTo("mode: is missing.");
    }

    @Test
    void peopleAreAddedChangedGivenAPasswordAndDeactivated() throws Exception {
        NewUser paul = new NewUser();
        paul.setId("paul");
        paul.setName("Paul");
        paul.setPassword("long enough");
        NewUser.Rights rights = new NewUser.Rights();
        rights.getRight().add("CREATE_CONFERENCES");
        paul.setRights(rights);
        UserChange change = new UserChange();
        change.setName("Paul P.");

        assertThat(people.addUser(paul).isActive()).isTrue();
        assertThat(people.changeUser("paul", change).getName()).isEqualTo("Paul P.");
        people.resetPassword("paul", "longer than before");
        assertThat(people.deactivateUser("paul").isActive()).isFalse();

        User read = people.getUser("paul");
        assertThat(read.getOwnRights().getRight()).contains("CREATE_CONFERENCES");
        assertThat(read.isActive()).isFalse();
        assertThat(people.listUsers()).extracting(User::getId).contains("anna", "paul");
        assertThatExceptionOfType(rostrum.people.ProblemFault.class)
                .isThrownBy(() -> people.addUser(paul))
                .satisfies(taken -> assertThat(taken.getFaultInfo().getCode()).isEqualTo("user.taken"));
    }

    @Test
    void whoDoesNotAdministrateMeetsNoPeople() throws Exception {
        People ofOtto = new Client(soap, "otto", PASSWORD).people();

        assertThatExceptionOfType(rostrum.people.ProblemFault.class)
                .isThrownBy(ofOtto::listUsers)
                .satisfies(
                        refused -> assertThat(refused.getFaultInfo().getCode()).isEqualTo("right.required"));
        assertThatExceptionOfType(rostrum.people.ProblemFault.class)
                .isThrownBy(() -> ofOtto.deactivateUser("anna"))
                .satisfies(
                        refused -> assertThat(refused.getFaultInfo().getCode()).isEqualTo("right.required"));
    }

    @Test
    void everyOrderIsTheCommandOfTheHouseInTheCallersName() throws Exception {
        conferences.createConference(room("board"));
        conferences.startConference("board");
        ParticipantId mona = soap.house.seat(new ConferenceId("board"), "mona");
        String seat = mona.value();

        participants.removeParticipant("board", seat, true);
        participants.switchSource("board", seat, "MICROPHONE", "SILENCED");
        participants.switchAll("board", "CAMERA", "OFF");
        participants.askToSwitchOn("board", seat, "CAMERA");
        participants.admitParticipant("board", seat);
        participants.admitAll("board");
        participants.sendBack("board", seat);
        participants.appoint("board", seat, true);
        participants.callToPodium("board", seat);
        participants.takeOffPodium("board", seat);
        participants.lowerHand("board", seat);
        participants.lock("board", true);
        participants.changeMode("board", "lecture", 1);
        participants.changeId("board", "panel");
        participants.extend("board", 15);
        participants.order("board", "{\"type\":\"changeTopic\",\"topic\":\"Next\"}");
        participants.endConference("board");

        assertThat(soap.house.given())
                .allSatisfy(given -> assertThat(given.by()).isEqualTo(Author.Person.of(OTTO)))
                .extracting(FakeHouse.Given::command)
                .containsExactly(
                        new Command.Remove(mona, true),
                        new Command.SwitchSource(mona, Source.MICROPHONE, Source.State.SILENCED),
                        new Command.SwitchAll(Source.CAMERA, Source.State.OFF),
                        new Command.AskToSwitchOn(mona, Source.CAMERA),
                        new Command.Admit(List.of(mona)),
                        new Command.AdmitAll(),
                        new Command.SendBack(mona),
                        new Command.Appoint(mona, true),
                        new Command.CallToPodium(mona),
                        new Command.StepDown(mona),
                        new Command.LowerHand(mona),
                        new Command.Lock(true),
                        new Command.ChangeMode(new ModeId("lecture"), Optional.of(1)),
                        new Command.ChangeId(new ConferenceId("panel")),
                        new Command.Extend(Duration.ofMinutes(15)),
                        new Command.ChangeTopic("Next"),
                        new Command.End());
    }

    @Test
    void theLiveStateShowsWhoIsThere() throws Exception {
        conferences.createConference(room("board"));
        conferences.startConference("board");
        ParticipantId mona = soap.house.seat(new ConferenceId("board"), "mona");

        var live = participants.getLive("board");

        assertThat(live.getTopic()).isEqualTo("Topic");
        assertThat(live.isLocked()).isFalse();
        assertThat(live.getParticipants().getParticipant()).singleElement().satisfies(one -> {
            assertThat(one.getId()).isEqualTo(mona.value());
            assertThat(one.getUser()).isEqualTo("mona");
            assertThat(one.getPlace()).isEqualTo("PODIUM");
        });
        Participants ofGast = new Client(soap, "gast", PASSWORD).participants();
        assertThat(codeOf(() -> ofGast.getLive("board"))).isEqualTo("conference.unknown");
        assertThat(codeOf(() -> ofGast.endConference("board"))).isEqualTo("conference.unknown");
    }

    @Test
    void securityAdministratorsLookAndTouchNothing() throws Exception {
        conferences.createConference(room("board"));
        Participants ofSaul = new Client(soap, "saul", PASSWORD).participants();
        assertThat(codeOf(() -> ofSaul.getLive("board"))).isEqualTo("conference.not-started");
        conferences.startConference("board");

        assertThat(ofSaul.getLive("board").getTopic()).isEqualTo("Topic");
        assertThat(codeOf(() -> ofSaul.lock("board", true))).isEqualTo("conference.unknown");
    }

    @Test
    void whatIsNoOrderOfPeopleIsRefused() throws Exception {
        conferences.createConference(room("board"));
        assertThat(codeOf(() -> participants.lock("board", true))).isEqualTo("conference.not-started");
        conferences.startConference("board");

        assertThat(codeOf(() -> participants.order("board", "{\"type\":\"leave\"}")))
                .isEqualTo("request.invalid");
        assertThat(codeOf(() -> participants.order("board", "{\"type\":\"disrupt\",\"who\":\"x\"}")))
                .isEqualTo("role.required");
        assertThat(codeOf(() -> participants.extend("board", 1441))).isEqualTo("request.invalid");
        assertThat(codeOf(() -> participants.switchAll("board", "SMELL", "OFF")))
                .isEqualTo("request.invalid");
        assertThat(soap.house.given()).isEmpty();
    }

    @Test
    void aTokenIsAsGoodAsAPassword() throws Exception {
        Conferences ofToken = Client.withToken(soap, soap.logins.open(OTTO).token());
        Conferences ofNonsense = Client.withToken(soap, "nonsense");

        assertThat(ofToken.createConference(room("board")).getOwner()).isEqualTo("otto");
        assertThat(code(() -> ofNonsense.getConference("board"))).isEqualTo("login.required");
    }

    @Test
    void aKeyDoesWhatItsScopeAllows() throws Exception {
        Conferences any = Client.withToken(soap, soap.keys.make(OTTO, Scope.CONFERENCES));
        Conferences reading = Client.withToken(soap, soap.keys.make(OTTO, Scope.READ));
        Conferences other = Client.withToken(soap, soap.keys.make(OTTO, Scope.PEOPLE));

        assertThat(any.createConference(room("board")).getOwner()).isEqualTo("otto");
        assertThat(reading.getConference("board").getId()).isEqualTo("board");
        assertThat(reading.listConferences(null, null).getTotal()).isEqualTo(1);
        assertThat(code(() -> reading.startConference("board"))).isEqualTo("scope.required");
        assertThat(code(() -> reading.createConference(room("other")))).isEqualTo("scope.required");
        assertThat(code(() -> other.getConference("board"))).isEqualTo("scope.required");
        assertThat(code(() -> Client.withToken(soap, "rostrum_nonsense").getConference("board")))
                .isEqualTo("login.required");
    }

    @Test
    void aWrongPasswordIsRefusedAndThePeerIsTold() throws Exception {
        Conferences guessed = new Client(soap, "otto", "guessed").conferences();

        assertThat(code(() -> guessed.getConference("board"))).isEqualTo("login.refused");
        assertThat(soap.logins.lastPeer()).isEqualTo("127.0.0.1");
    }

    private static ConferenceDraft room(String id) {
        Launch launch = new Launch();
        launch.setVirtualRoom(new VirtualRoom());
        ConferenceDraft draft = new ConferenceDraft();
        draft.setId(id);
        draft.setTopic("Topic");
        draft.setLaunch(launch);
        draft.setMode("all-on-screen");
        draft.setCapacity(20);
        return draft;
    }

    /** A call that is to be refused. */
    private interface Call {
        void run() throws Exception;
    }

    private static String code(Call call) {
        return catchThrowableOfType(ProblemFault.class, call::run)
                .getFaultInfo()
                .getCode();
    }

    private static String codeOf(Call call) {
        return catchThrowableOfType(rostrum.participants.ProblemFault.class, call::run)
                .getFaultInfo()
                .getCode();
    }
}

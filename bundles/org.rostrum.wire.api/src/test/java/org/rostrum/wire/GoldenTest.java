package org.rostrum.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Category;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.FileId;
import org.rostrum.conference.Layout;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Place;
import org.rostrum.conference.Reaction;
import org.rostrum.conference.Role;
import org.rostrum.conference.Rules;
import org.rostrum.conference.Source;
import org.rostrum.conference.Timer;
import org.rostrum.identity.UserId;
import org.rostrum.media.MediaTests;
import org.rostrum.media.Reception;
import org.rostrum.media.Tile;
import org.rostrum.problem.Problems;

/** The files under {@code src/test/golden} are the protocol: the web client's tests read the same ones. */
class GoldenTest {

    private static final Path GOLDEN = Path.of("src/test/golden");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ParticipantId ANN = new ParticipantId("ann-1");
    private static final ParticipantId BOB = new ParticipantId("bob-1");
    private static final Attachment SLIDES =
            new Attachment(new FileId("0123456789abcdef0123456789abcdef"), "slides.pdf", "application/pdf", 4096);

    private final Wire wire = new Wire();

    @TestFactory
    Stream<DynamicTest> everyClientMessageReadsAndWritesItsGoldenFile() {
        return clientMessages().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> golden("client", entry.getKey(), entry.getValue(), ClientMessage.class)));
    }

    @TestFactory
    Stream<DynamicTest> everyServerMessageReadsAndWritesItsGoldenFile() {
        return serverMessages().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> golden("server", entry.getKey(), entry.getValue(), ServerMessage.class)));
    }

    @Test
    void everyMemberOfAFamilyHasAGoldenFile() {
        assertThat(namesOf(clientMessages().values())).containsAll(membersOf(ClientMessage.class));
        assertThat(namesOf(serverMessages().values())).containsAll(membersOf(ServerMessage.class));
        assertThat(clientMessages().keySet().stream().filter(name -> name.startsWith("order-")))
                .hasSize(Command.class.getPermittedSubclasses().length);
        assertThat(serverMessages().keySet().stream().filter(name -> name.startsWith("happened-")))
                .hasSize(Event.class.getPermittedSubclasses().length);
    }

    private <T> void golden(String folder, String name, T message, Class<T> family) throws IOException {
        String golden =
                Files.readString(GOLDEN.resolve(folder).resolve(name + ".json")).strip();
        assertThat(wire.write(message)).isEqualTo(golden);
        assertThat(wire.readUntrusted(golden, family)).contains(message);
    }

    private static List<String> namesOf(java.util.Collection<?> messages) {
        return messages.stream().map(m -> m.getClass().getSimpleName()).toList();
    }

    private static List<String> membersOf(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
    }

    private static Map<String, ClientMessage> clientMessages() {
        Map<String, ClientMessage> messages = Stream.of(
                        new Command.Join(
                                ANN,
                                Optional.of(new UserId("ann")),
                                "Ann",
                                Role.ATTENDEE,
                                Place.AUDITORIUM,
                                new Origin.Browser(),
                                Map.of(Source.CAMERA, Source.State.ON),
                                Set.of(Feature.CONTENT)),
                        new Command.Disrupt(ANN),
                        new Command.Resume(ANN),
                        new Command.Leave(ANN),
                        new Command.Remove(BOB, true),
                        new Command.Admit(List.of(BOB)),
                        new Command.AdmitAll(),
                        new Command.SendBack(BOB),
                        new Command.SwitchWaitingRoom(
                                Set.of(Category.GUEST), Optional.of(Command.SwitchWaitingRoom.Inside.ADMIT)),
                        new Command.SwitchSource(BOB, Source.MICROPHONE, Source.State.SILENCED),
                        new Command.SwitchAll(Source.MICROPHONE, Source.State.SILENCED),
                        new Command.AskToSwitchOn(BOB, Source.MICROPHONE),
                        new Command.RaiseHand(true),
                        new Command.LowerHand(BOB),
                        new Command.AskForControl(ANN),
                        new Command.GrantControl(BOB),
                        new Command.EndControl(BOB),
                        new Command.React(Reaction.CLAP),
                        new Command.Say(new Audience.One(BOB), "Hello"),
                        new Command.SendFile(ANN, new Audience.Moderators(), SLIDES),
                        new Command.AskForPodium(),
                        new Command.CallToPodium(BOB),
                        new Command.AcceptCall(),
                        new Command.StepDown(BOB),
                        new Command.PinToPodium(BOB, true),
                        new Command.StartRemark(),
                        new Command.StopRemark(),
                        new Command.HeardSpeaking(List.of(new Command.HeardSpeaking.Heard(BOB, 90))),
                        new Command.HeardDominating(Optional.of(BOB)),
                        new Command.TimeUp(Timer.of("remark", BOB)),
                        new Command.Appoint(BOB, true),
                        new Command.Invite(List.of(new UserId("cleo"))),
                        new Command.Lock(true),
                        new Command.MuteOnEntry(Set.of(Source.MICROPHONE)),
                        new Command.Allow(Feature.CHAT_PRIVATE, false),
                        new Command.AllowGuests(Feature.CAMERA, false),
                        new Command.SetLayout(Optional.of(BOB), Optional.of(layout())),
                        new Command.ChangeTopic("Town hall 2"),
                        new Command.ChangeDescription("Two\nlines"),
                        new Command.ChangePin(Optional.of(new Pin("0042"))),
                        new Command.ChangeId(new ConferenceId("Town-Hall-2")),
                        new Command.ChangeMode(new ModeId("lecture"), Optional.of(1)),
                        new Command.Extend(Duration.ofMinutes(15)),
                        new Command.End(),
                        new Command.Custom("stick.pass", Map.of("to", "bob-1")))
                .collect(Collectors.toMap(c -> "order-" + small(c), c -> new ClientMessage.Order(3, c)));
        messages.put(
                "join",
                new ClientMessage.Join(
                        1,
                        new ConferenceId("Town-Hall"),
                        "Ann",
                        Map.of(Source.MICROPHONE, Source.State.ON),
                        Optional.of("0042"),
                        Optional.empty()));
        messages.put(
                "join-guest",
                new ClientMessage.Join(
                        1, new ConferenceId("Town-Hall"), "Gina", Map.of(), Optional.empty(), Optional.of("a-ticket")));
        messages.put("return", new ClientMessage.Return(1, new ConferenceId("Town-Hall"), ANN, "a-secret"));
        messages.put("offer", new ClientMessage.Offer(4, "v=0\r\n", Map.of("0", Source.MICROPHONE)));
        messages.put("test", new ClientMessage.Test(2, MediaTests.End.SENDING, "v=0\r\n", Map.of("0", Source.CAMERA)));
        messages.put("show", new ClientMessage.Show(6, List.of(new Tile(BOB, Source.CAMERA, 360))));
        messages.put("sync", new ClientMessage.Sync(5));
        messages.put("ping", new ClientMessage.Ping(6));
        return messages;
    }

    private static Map<String, ServerMessage> serverMessages() {
        Event.Opened opened = new Event.Opened(
                new ConferenceKey(new java.util.UUID(0, 1)),
                new ConferenceId("Town-Hall"),
                ConferenceSettings.of("Town hall", new UserId("ann"), new ModeId("all-on-screen"), 49)
                        .moderatedBy(List.of(new UserId("bob")))
                        .endingAt(NOON.plusSeconds(3600))
                        .with(rules()),
                NOON);
        Map<String, ServerMessage> messages = Stream.of(
                        opened,
                        new Event.Arrived(ann()),
                        new Event.Departed(BOB, Event.Departed.Reason.LOST),
                        new Event.Disrupted(ANN),
                        new Event.Resumed(ANN),
                        new Event.Banned(new UserId("bob")),
                        new Event.SourceSwitched(ANN, Source.CAMERA, Source.State.OFF),
                        new Event.AllSwitched(Source.MICROPHONE, Source.State.SILENCED),
                        new Event.AskedToSwitchOn(ANN, Source.MICROPHONE),
                        new Event.HandChanged(ANN, true),
                        new Event.ControlAsked(BOB, ANN),
                        new Event.ControlGranted(BOB, ANN),
                        new Event.ControlEnded(BOB),
                        new Event.Reacted(ANN, Reaction.CLAP),
                        new Event.Said(ANN, new Audience.Everyone(), "", Optional.of(SLIDES)),
                        new Event.Moved(BOB, Place.PODIUM),
                        new Event.PodiumAsked(BOB),
                        new Event.PodiumCalled(BOB),
                        new Event.PodiumClosed(BOB, Event.PodiumClosed.Outcome.TIMED_OUT),
                        new Event.Pinned(BOB, true),
                        new Event.VoiceChanged(BOB, 90),
                        new Event.DominantChanged(Optional.of(BOB)),
                        new Event.RoleChanged(BOB, Role.MODERATOR),
                        new Event.LeftUnmoderated(),
                        new Event.Invited(List.of(new UserId("cleo"))),
                        new Event.RulesChanged(rules()),
                        new Event.LayoutSet(Optional.of(BOB), Optional.of(layout())),
                        new Event.TopicChanged("Town hall 2"),
                        new Event.DescriptionChanged("Two\nlines"),
                        new Event.PinChanged(true),
                        new Event.IdChanged(new ConferenceId("Town-Hall-2")),
                        new Event.ModeChanged(new ModeId("lecture"), 1),
                        new Event.EndAnnounced(NOON.plusSeconds(7200)),
                        new Event.Extended(NOON.plusSeconds(7200)),
                        new Event.TimerStarted(Timer.of("remark", BOB), Duration.ofSeconds(3)),
                        new Event.TimerStopped(Timer.of("remark", BOB)),
                        new Event.Remembered("holder", Optional.of("ann-1")),
                        new Event.Ended(Event.Ended.Cause.ENDED))
                .collect(Collectors.toMap(
                        e -> "happened-" + small(e), e -> new ServerMessage.Happened(7, NOON, Optional.of(ANN), e)));
        Snapshot snapshot = Snapshot.of(Conference.open(opened)
                .after(new Event.Arrived(ann()))
                .after(new Event.Remembered("holder", Optional.of("ann-1")))
                .after(new Event.PodiumAsked(ANN))
                .after(new Event.VoiceChanged(ANN, 90))
                .after(Event.Said.text(ANN, new Audience.Everyone(), "Hello"))
                .after(new Event.LayoutSet(Optional.empty(), Optional.of(layout())))
                .after(new Event.TimerStarted(Timer.of("remark", ANN), Duration.ofSeconds(3)))
                .after(new Event.ControlGranted(BOB, ANN))
                .after(new Event.DominantChanged(Optional.of(ANN))));
        messages.put(
                "welcome",
                new ServerMessage.Welcome(1, Optional.of(new UserId("ann")), Optional.of("Ann Example"), 20, 60));
        messages.put("welcome-guest", new ServerMessage.Welcome(1, Optional.empty(), Optional.empty(), 20, 60));
        messages.put("joined", new ServerMessage.Joined(1, ANN, "a-secret", snapshot));
        messages.put("resynced", new ServerMessage.Resynced(Optional.of(5L), snapshot));
        messages.put("resynced-unasked", new ServerMessage.Resynced(Optional.empty(), snapshot));
        messages.put("passed", new ServerMessage.Passed(7));
        messages.put("accepted", new ServerMessage.Accepted(3, 8));
        messages.put("refused", new ServerMessage.Refused(Optional.of(3L), roleRequired()));
        messages.put("refused-unreadable", new ServerMessage.Refused(Optional.empty(), roleRequired()));
        messages.put("answer", new ServerMessage.Answer(4, "v=0\r\n"));
        messages.put(
                "receiving",
                new ServerMessage.Receiving(
                        List.of(new Reception.Track("2", BOB, Source.CAMERA, true)), 1, 2, Map.of(Source.CAMERA, 2)));
        messages.put("bye", new ServerMessage.Bye(roleRequired()));
        return messages;
    }

    private static Participant ann() {
        return Participant.arriving(new Command.Join(
                ANN,
                Optional.of(new UserId("ann")),
                "Ann",
                Role.OWNER,
                Place.PODIUM,
                new Origin.Browser(),
                Map.of(Source.MICROPHONE, Source.State.ON),
                Set.of(Feature.CONTENT)));
    }

    private static Rules rules() {
        return Rules.OPEN
                .locked(true)
                .waiting(Set.of(Category.GUEST))
                .offOnEntry(Set.of(Source.MICROPHONE))
                .allowing(Feature.REACTIONS, false)
                .allowingGuests(Feature.MICROPHONE, false);
    }

    private static Layout layout() {
        return new Layout(
                List.of(
                        new Layout.Slot.Fixed(BOB),
                        new Layout.Slot.ActiveSpeaker(),
                        new Layout.Slot.Shuffled(30),
                        new Layout.Slot.Content(),
                        new Layout.Slot.Random()),
                true);
    }

    private static Reason roleRequired() {
        return Reason.of(Problems.ROLE_REQUIRED.because("only a moderator may do this"));
    }

    private static String small(Record member) {
        String name = member.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}

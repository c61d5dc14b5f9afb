package org.rostrum.conference.core;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Category;
import org.rostrum.conference.Command;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.Feature;
import org.rostrum.conference.FileId;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.Pin;
import org.rostrum.conference.Reaction;
import org.rostrum.conference.Source;
import org.rostrum.conference.Timer;
import org.rostrum.identity.UserId;
import org.rostrum.testkit.conference.SeatFixture;

/** One lawful example of every command. */
final class Commands {

    static final Attachment SLIDES =
            new Attachment(new FileId("0123456789abcdef0123456789abcdef"), "slides.pdf", "application/pdf", 4096);

    private Commands() {}

    /**
     * By their simple names.
     *
     * @param who whom those are about that are about somebody
     */
    static Map<String, Command> about(ParticipantId who) {
        Map<String, Command> examples = new LinkedHashMap<>();
        for (Command command : List.of(
                SeatFixture.attendee("late").join(),
                new Command.Disrupt(who),
                new Command.Resume(who),
                new Command.Leave(who),
                new Command.Remove(who, false),
                new Command.Admit(List.of(who)),
                new Command.AdmitAll(),
                new Command.SendBack(who),
                new Command.SwitchWaitingRoom(Set.of(Category.GUEST), Optional.empty()),
                new Command.SwitchSource(who, Source.MICROPHONE, Source.State.OFF),
                new Command.SwitchAll(Source.MICROPHONE, Source.State.SILENCED),
                new Command.AskToSwitchOn(who, Source.CAMERA),
                new Command.RaiseHand(true),
                new Command.LowerHand(who),
                new Command.AskForControl(who),
                new Command.GrantControl(who),
                new Command.EndControl(who),
                new Command.React(Reaction.CLAP),
                new Command.Say(new Audience.Everyone(), "Hello"),
                new Command.SendFile(who, new Audience.Everyone(), SLIDES),
                new Command.AskForPodium(),
                new Command.CallToPodium(who),
                new Command.AcceptCall(),
                new Command.StepDown(who),
                new Command.PinToPodium(who, true),
                new Command.StartRemark(),
                new Command.StopRemark(),
                new Command.HeardSpeaking(List.of(new Command.HeardSpeaking.Heard(who, 90))),
                new Command.HeardDominating(Optional.of(who)),
                new Command.TimeUp(Timer.of("remark", who)),
                new Command.Appoint(who, true),
                new Command.Invite(List.of(new UserId("invitee"))),
                new Command.Lock(true),
                new Command.MuteOnEntry(Set.of(Source.MICROPHONE)),
                new Command.Allow(Feature.REACTIONS, false),
                new Command.AllowGuests(Feature.CAMERA, false),
                new Command.SetLayout(Optional.empty(), Optional.empty()),
                new Command.ChangeTopic("Another topic"),
                new Command.ChangeDescription("Another description"),
                new Command.ChangePin(Optional.of(new Pin("4711"))),
                new Command.ChangeId(new ConferenceId("another")),
                new Command.ChangeMode(new ModeId("another-mode"), Optional.empty()),
                new Command.Extend(Duration.ofMinutes(15)),
                new Command.End(),
                new Command.Custom("dance", Map.of()))) {
            examples.put(command.getClass().getSimpleName(), command);
        }
        return examples;
    }
}

package org.rostrum.conference.core;

import static org.rostrum.conference.core.Laws.because;

import java.util.Optional;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Author;
import org.rostrum.conference.ChatMessage;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Participant;
import org.rostrum.conference.core.Law.Say;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** Hands, reactions, chat, and the orders of extensions. Pure. */
final class TalkLaws {

    private static final int MAX_NAME = 64;
    private static final int MAX_ENTRIES = 16;
    private static final int MAX_TEXT = 1024;

    private TalkLaws() {}

    static void write(Laws laws) {
        laws.law(
                Command.RaiseHand.class,
                (room, by, c) -> c.up() ? denied(room, by, Feature.HANDS) : Optional.empty(),
                TalkLaws::raiseHand,
                Say.NEEDED);
        laws.law(Command.LowerHand.class, Laws::outside, TalkLaws::lowerHand, Say.NEEDED);
        laws.law(
                Command.React.class,
                (room, by, c) -> denied(room, by, Feature.REACTIONS),
                (room, by, c) -> Ruling.of(new Event.Reacted(Laws.self(room, by).id(), c.reaction())),
                Say.NEEDED);
        laws.law(
                Command.Say.class,
                TalkLaws::mayNotSay,
                (room, by, c) -> Ruling.of(Event.Said.text(Laws.self(room, by).id(), c.to(), c.text())),
                Say.WELCOME);
        laws.law(
                Command.SendFile.class,
                TalkLaws::mayNotSend,
                (room, by, c) -> Ruling.of(new Event.Said(c.who(), c.to(), "", Optional.of(c.file()))),
                Say.WELCOME);
        laws.law(Command.Custom.class, (room, by, c) -> tooLarge(c), Laws::unknown, Say.NEEDED);
    }

    private static Ruling raiseHand(Conference room, Author by, Command.RaiseHand hand) {
        Participant self = Laws.self(room, by);
        return Laws.unless(self.handRaised() == hand.up(), new Event.HandChanged(self.id(), hand.up()));
    }

    private static Ruling lowerHand(Conference room, Author by, Command.LowerHand hand) {
        boolean raised = room.find(hand.who()).orElseThrow().handRaised();
        return Laws.unless(!raised, new Event.HandChanged(hand.who(), false));
    }

    private static Optional<Problem> mayNotSay(Conference room, Author by, Command.Say say) {
        if (say.text().isBlank() || !ConferenceSettings.isPlainText(say.text())) {
            return because(Problems.REQUEST_INVALID, "A message is plain text.");
        }
        if (say.text().length() > ChatMessage.MAX_TEXT) {
            return because(
                    Problems.REQUEST_TOO_LARGE, "A message has at most " + ChatMessage.MAX_TEXT + " characters.");
        }
        return mayNotWrite(room, Laws.self(room, by), say.to());
    }

    private static Optional<Problem> mayNotSend(Conference room, Author by, Command.SendFile send) {
        return Laws.outside(room, by, send).or(() -> {
            Participant self = room.find(send.who()).orElseThrow();
            return denied(room, self, Feature.FILES).or(() -> mayNotWrite(room, self, send.to()));
        });
    }

    private static Optional<Problem> mayNotWrite(Conference room, Participant self, Audience to) {
        if (to instanceof Audience.One one
                && room.find(one.who()).filter(p -> !p.waits()).isEmpty()) {
            return because(Problems.PARTICIPANT_UNKNOWN, one.who() + " is not inside.");
        }
        return denied(room, self, Feature.of(to));
    }

    private static Optional<Problem> denied(Conference room, Author by, Feature feature) {
        return denied(room, Laws.self(room, by), feature);
    }

    private static Optional<Problem> denied(Conference room, Participant self, Feature feature) {
        return room.allows(self, feature)
                ? Optional.empty()
                : because(Problems.FEATURE_DENIED, "This is switched off for you here.");
    }

    private static Optional<Problem> tooLarge(Command.Custom custom) {
        if (custom.name().isBlank() || custom.name().length() > MAX_NAME) {
            return because(Problems.REQUEST_INVALID, "A command's name has 1 to " + MAX_NAME + " characters.");
        }
        boolean fits = custom.data().size() <= MAX_ENTRIES
                && custom.data().entrySet().stream()
                        .allMatch(e ->
                                e.getKey().length() <= MAX_TEXT && e.getValue().length() <= MAX_TEXT);
        return fits
                ? Optional.empty()
                : because(
                        Problems.REQUEST_TOO_LARGE,
                        "At most " + MAX_ENTRIES + " entries of at most " + MAX_TEXT + " characters.");
    }
}

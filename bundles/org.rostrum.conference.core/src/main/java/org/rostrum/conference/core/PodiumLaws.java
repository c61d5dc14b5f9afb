package org.rostrum.conference.core;

import static org.rostrum.conference.core.Laws.because;

import java.util.Optional;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Participant;
import org.rostrum.conference.core.Law.Say;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** The podium: what each order means only the mode knows; the house sees to it that the seats are there. Pure. */
final class PodiumLaws {

    private PodiumLaws() {}

    static void write(Laws laws) {
        laws.law(Command.AskForPodium.class, Laws::nothing, Laws::unknown, Say.NEEDED);
        laws.law(Command.CallToPodium.class, Laws::outside, Laws::unknown, Say.NEEDED);
        laws.law(Command.AcceptCall.class, Laws::nothing, Laws::unknown, Say.NEEDED);
        laws.law(Command.StepDown.class, Laws::outside, Laws::unknown, Say.NEEDED);
        laws.law(Command.PinToPodium.class, Laws::outside, Laws::unknown, Say.NEEDED);
        laws.law(Command.StartRemark.class, PodiumLaws::remarksAreDenied, Laws::unknown, Say.NEEDED);
        laws.law(Command.StopRemark.class, Laws::nothing, Laws::unknown, Say.NEEDED);
        laws.law(Command.TimeUp.class, Laws::nothing, (room, by, c) -> Ruling.of(), Say.WELCOME);
    }

    private static Optional<Problem> remarksAreDenied(Conference room, Author by, Command.StartRemark remark) {
        Participant self = Laws.self(room, by);
        boolean allowed = room.settings().rules().allows(Feature.REMARKS)
                && room.allows(self, Feature.REMARKS)
                && room.allows(self, Feature.MICROPHONE);
        return allowed ? Optional.empty() : because(Problems.FEATURE_DENIED, "Remarks are switched off here.");
    }
}

package org.rostrum.conference.core;

import static org.rostrum.conference.Source.CONTENT;
import static org.rostrum.conference.Source.MICROPHONE;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.Terms;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.FakeClock;

/** The house rules with two modes on paper: one of any size, and {@code small}, of 2 speakers and 3 participants. */
final class LawFixture {

    static final ModeId SMALL = new ModeId("small");
    private static final Map<ModeId, Terms> TERMS =
            Map.of(ConferenceFixture.SOME_MODE, Terms.ANY, SMALL, Terms.of("2/3"));

    private final Clock clock = new FakeClock();
    private final HouseRules rules = new HouseRules(mode -> Optional.ofNullable(TERMS.get(mode)), clock);

    /**
     * Anna owns it and Mia moderates; Ben speaks and shows something, Cleo is silenced, Dora has lost the line, Walt waits.
     * All have their microphones on, or had.
     */
    static Conference talk() {
        return ConferenceFixture.conference()
                .with(
                        owner("anna").offering(MICROPHONE),
                        attendee("ben").offering(MICROPHONE, CONTENT).speaking(80),
                        attendee("cleo").silenced(MICROPHONE),
                        attendee("dora").offering(MICROPHONE).reconnecting(),
                        attendee("walt").offering(MICROPHONE).inTheWaitingRoom(),
                        moderator("mia").offering(MICROPHONE))
                .build();
    }

    /** What happens in a room when the mode leaves it to the house. */
    List<Event> events(Conference room, Author by, Command command) {
        return ((Ruling.Do) ruling(room, by, command)).events();
    }

    String refusal(Conference room, Author by, Command command) {
        return ((Ruling.Refuse) ruling(room, by, command)).why().code();
    }

    Conference after(Conference room, Author by, Command command) {
        Conference next = room;
        for (Event event : events(room, by, command)) {
            next = next.after(event);
        }
        for (Event event : rules.consequences(room, next)) {
            next = next.after(event);
        }
        for (Event event : rules.ended(next)) {
            next = next.after(event);
        }
        return next;
    }

    private Ruling ruling(Conference room, Author by, Command given) {
        Command command = rules.settled(room, given);
        return rules.forbid(room, by, command).map(Ruling::refuse).orElseGet(() -> rule(room, by, command));
    }

    private <C extends Command> Ruling rule(Conference room, Author by, C command) {
        return rules.lawOf(command).rule().rule(room, by, command);
    }
}

package org.rostrum.conference.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.conference.Source.CAMERA;
import static org.rostrum.conference.Source.CONTENT;
import static org.rostrum.conference.Source.MICROPHONE;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.moderator;
import static org.rostrum.testkit.conference.SeatFixture.owner;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Audience;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Origin;
import org.rostrum.conference.Reaction;
import org.rostrum.conference.Source.State;
import org.rostrum.testkit.conference.SeatFixture;

/** What is denied, and to whom; hands, which are denied too. */
class FeatureLawsTest {

    private final LawFixture house = new LawFixture();
    private final Conference room = LawFixture.talk();

    @Test
    void eachFeatureIsDeniedToAllButModerators() {
        Map<Feature, Command> uses = Map.of(
                Feature.CHAT_EVERYONE, new Command.Say(new Audience.Everyone(), "hi"),
                Feature.CHAT_PRIVATE, new Command.Say(new Audience.One(seatOf("anna")), "hi"),
                Feature.CHAT_MODERATORS, new Command.Say(new Audience.Moderators(), "hi"),
                Feature.REACTIONS, new Command.React(Reaction.CLAP),
                Feature.HANDS, new Command.RaiseHand(true));
        uses.forEach((feature, use) -> {
            assertThat(house.events(room, by("ben"), use))
                    .as("%s allowed", feature)
                    .hasSize(1);
            Conference strict = house.after(room, by("mia"), new Command.Allow(feature, false));
            assertThat(house.refusal(strict, by("ben"), use))
                    .as("%s denied", feature)
                    .isEqualTo("feature.denied");
            assertThat(house.events(strict, by("mia"), use))
                    .as("%s to moderators", feature)
                    .hasSize(1);
        });
    }

    @Test
    void whatIsDeniedToGuestsIsDeniedToThemAlone() {
        Conference open = roomWith(attendee("gil").from(new Origin.Guest()).offering(MICROPHONE, CAMERA));
        Conference strict = house.after(open, by("mia"), new Command.AllowGuests(Feature.MICROPHONE, false));
        assertThat(strict.find(seatOf("gil")).orElseThrow().offers(MICROPHONE)).isFalse();
        assertThat(strict.find(seatOf("gil")).orElseThrow().offers(CAMERA)).isTrue();
        assertThat(strict.find(seatOf("ben")).orElseThrow().offers(MICROPHONE)).isTrue();
        assertThat(house.refusal(strict, by("gil"), new Command.SwitchSource(seatOf("gil"), MICROPHONE, State.ON)))
                .isEqualTo("feature.denied");
    }

    @Test
    void guestWhoModeratesMayAllUntilTheyNoLongerDo() {
        Conference strict = house.after(
                roomWith(attendee("gil").from(new Origin.Guest())),
                by("mia"),
                new Command.AllowGuests(Feature.CAMERA, false));
        Conference appointed = house.after(strict, by("mia"), new Command.Appoint(seatOf("gil"), true));
        Conference seen = house.after(appointed, by("gil"), new Command.SwitchSource(seatOf("gil"), CAMERA, State.ON));
        assertThat(seen.find(seatOf("gil")).orElseThrow().offers(CAMERA)).isTrue();
        Conference dismissed = house.after(seen, by("mia"), new Command.Appoint(seatOf("gil"), false));
        assertThat(dismissed.find(seatOf("gil")).orElseThrow().offers(CAMERA)).isFalse();
    }

    @Test
    void deniedMicrophonesCloseAlsoInTheWaitingRoom() {
        Conference strict = house.after(room, by("mia"), new Command.Allow(Feature.MICROPHONE, false));
        assertThat(strict.find(seatOf("walt")).orElseThrow().offers(MICROPHONE)).isFalse();
        assertThat(strict.find(seatOf("ben")).orElseThrow().offers(MICROPHONE)).isFalse();
    }

    @Test
    void whoHasNoRightToShareDoesNot() {
        Conference open = roomWith(attendee("rob").without(Feature.CONTENT));
        assertThat(house.refusal(open, by("rob"), new Command.SwitchSource(seatOf("rob"), CONTENT, State.ON)))
                .isEqualTo("feature.denied");
    }

    private static Conference roomWith(SeatFixture seat) {
        return conference()
                .with(owner("anna"), attendee("ben").offering(MICROPHONE), moderator("mia"), seat)
                .build();
    }

    @Test
    void loweringOnesOwnHandIsNeverDenied() {
        Conference strict = house.after(
                room.after(new Event.HandChanged(seatOf("ben"), true)),
                by("mia"),
                new Command.Allow(Feature.HANDS, false));
        assertThat(house.events(strict, by("ben"), new Command.RaiseHand(false)))
                .hasSize(1);
    }

    @Test
    void moderatorsLowerHands() {
        Conference raised = room.after(new Event.HandChanged(seatOf("ben"), true));
        assertThat(house.events(raised, by("mia"), new Command.LowerHand(seatOf("ben"))))
                .containsExactly(new Event.HandChanged(seatOf("ben"), false));
        assertThat(house.events(room, by("mia"), new Command.LowerHand(seatOf("ben"))))
                .isEmpty();
    }
}

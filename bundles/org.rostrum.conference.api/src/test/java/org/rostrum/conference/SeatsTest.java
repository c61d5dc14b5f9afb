package org.rostrum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Behaves like a linked map, whatever happens; and the states before stay as they were. */
class SeatsTest {

    private static final List<Place> PLACES = List.of(Place.values());

    @Test
    void randomChangesLeadToWhatALinkedMapHolds() {
        for (int seed = 0; seed < 300; seed++) {
            Random dice = new Random(seed);
            Map<ParticipantId, Participant> expected = new LinkedHashMap<>();
            Seats seats = Seats.NONE;
            for (int i = 0; i < 100; i++) {
                ParticipantId who = new ParticipantId("p" + dice.nextInt(12));
                Place place = PLACES.get(dice.nextInt(PLACES.size()));
                Map<ParticipantId, Participant> before = new LinkedHashMap<>(seats);
                Seats last = seats;
                seats = switch (dice.nextInt(6)) {
                    case 0, 1 -> seat(seats, expected, who, place);
                    case 2 -> {
                        expected.remove(who);
                        yield seats.unseat(who);
                    }
                    case 3 -> {
                        expected.computeIfPresent(who, (same, p) -> p.at(place));
                        yield seats.change(who, p -> p.at(place));
                    }
                    case 4 -> {
                        Voice voice = new Voice(dice.nextInt(2), i);
                        expected.computeIfPresent(who, (same, p) -> p.with(voice));
                        yield seats.change(who, p -> p.with(voice));
                    }
                    default -> {
                        expected.replaceAll((same, p) -> p.at(place));
                        yield seats.changeAll(p -> p.at(place));
                    }
                };
                assertThat(last).isEqualTo(before);
                check(seats, expected);
            }
        }
    }

    private static Seats seat(Seats seats, Map<ParticipantId, Participant> expected, ParticipantId who, Place place) {
        expected.put(who, participant(who, place));
        return seats.seat(participant(who, place));
    }

    private static void check(Seats seats, Map<ParticipantId, Participant> expected) {
        assertThat(seats).isEqualTo(expected);
        assertThat(seats.hashCode()).isEqualTo(expected.hashCode());
        assertThat(seats.keySet()).containsExactlyElementsOf(expected.keySet());
        for (Place place : Place.values()) {
            assertThat(seats.in(place))
                    .containsExactlyElementsOf(expected.values().stream()
                            .filter(p -> p.place() == place)
                            .toList());
            assertThat(seats.count(place)).isEqualTo(seats.in(place).size());
            assertThat(seats.countActive(place)).isEqualTo((int)
                    seats.in(place).stream().filter(Participant::speaksOrShares).count());
        }
        for (int i = 0; i < 12; i++) {
            ParticipantId who = new ParticipantId("p" + i);
            assertThat(seats.get(who)).isEqualTo(expected.get(who));
        }
    }

    private static Participant participant(ParticipantId who, Place place) {
        return Participant.arriving(new Command.Join(
                who, Optional.empty(), who.value(), Role.ATTENDEE, place, new Origin.Browser(), Map.of(), Set.of()));
    }
}

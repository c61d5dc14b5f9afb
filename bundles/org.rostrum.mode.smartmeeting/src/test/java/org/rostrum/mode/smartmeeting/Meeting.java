package org.rostrum.mode.smartmeeting;

import static org.rostrum.testkit.conference.ConferenceFixture.conference;
import static org.rostrum.testkit.conference.SeatFixture.attendee;
import static org.rostrum.testkit.conference.SeatFixture.by;
import static org.rostrum.testkit.conference.SeatFixture.byTheHouse;
import static org.rostrum.testkit.conference.SeatFixture.seatOf;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Command.HeardSpeaking.Heard;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Place;
import org.rostrum.conference.Source;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.View;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.Rehearsal;
import org.rostrum.testkit.conference.SeatFixture;

/** A smart meeting with four slots. */
final class Meeting {

    private static final int SLOTS = 4;

    private final ConferenceMode mode = new SmartMeetingMode("4/450");
    private final Rehearsal rehearsal;

    Meeting(ConferenceFixture room) {
        rehearsal = Rehearsal.of(mode, room.withSpeakers(SLOTS));
    }

    static Meeting meeting(SeatFixture... seats) {
        return new Meeting(conference().with(seats));
    }

    /** Four speak on the podium, and others are there. */
    static Meeting full(SeatFixture... others) {
        return fullButOne(speaker("d", 50)).joinedBy(others);
    }

    /** Three speak on the podium, and others are there. */
    static Meeting fullButOne(SeatFixture... others) {
        return meeting(speaker("a", 50), speaker("b", 50), speaker("c", 50)).joinedBy(others);
    }

    /** With an open microphone, and silent. */
    static SeatFixture listening(String name) {
        return attendee(name).offering(Source.MICROPHONE);
    }

    static SeatFixture speaker(String name, int loudness) {
        return attendee(name).speaking(loudness);
    }

    static Heard voice(String who, int loudness) {
        return new Heard(seatOf(who), loudness);
    }

    Meeting joinedBy(SeatFixture... others) {
        Stream.of(others).map(SeatFixture::participant).map(Event.Arrived::new).forEach(this::happened);
        return this;
    }

    Ruling give(Author by, Command command) {
        return rehearsal.give(by, command);
    }

    void happened(Event... events) {
        rehearsal.happened(events);
    }

    void heard(String who, int loudness) {
        give(byTheHouse(), new Command.HeardSpeaking(List.of(voice(who, loudness))));
    }

    void switches(String who, Source source, Source.State state) {
        give(by(who), new Command.SwitchSource(seatOf(who), source, state));
    }

    Ruling pins(String who) {
        return give(byTheHouse(), new Command.PinToPodium(seatOf(who), true));
    }

    Conference room() {
        return rehearsal.room();
    }

    Map<String, String> memory() {
        return room().modeData();
    }

    Participant seat(String name) {
        return rehearsal.seat(name);
    }

    /** In the order of arrival. */
    List<String> podium() {
        return room().in(Place.PODIUM).stream().map(seat -> seat.id().value()).toList();
    }

    View viewOf(String who) {
        return mode.viewFor(room(), seat(who));
    }

    static String refusal(Ruling ruling) {
        return ruling instanceof Ruling.Refuse refuse ? refuse.why().code() : ruling.toString();
    }
}

package org.rostrum.conference.core;

import static org.rostrum.conference.core.Laws.because;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Event;
import org.rostrum.conference.Feature;
import org.rostrum.conference.Participant;
import org.rostrum.conference.Source;
import org.rostrum.conference.core.Law.Say;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/** Microphones, cameras, content and its sound. Pure. */
final class SourceLaws {

    private SourceLaws() {}

    static void write(Laws laws) {
        laws.law(Command.SwitchSource.class, SourceLaws::mayNotSwitch, SourceLaws::switchSource, Say.WELCOME);
        laws.law(Command.SwitchAll.class, SourceLaws::mayNotSwitchAll, SourceLaws::switchAll, Say.WELCOME);
        laws.law(Command.AskToSwitchOn.class, Laws::outside, SourceLaws::askToSwitchOn, Say.WELCOME);
        laws.law(Command.HeardSpeaking.class, Laws::nothing, SourceLaws::heard, Say.NEEDED);
        laws.law(Command.HeardDominating.class, Laws::nothing, SourceLaws::dominating, Say.NONE);
    }

    /** What a seat offers that it may not offer, if the room becomes like this: it stops. */
    static List<Event> stopped(Conference next, Participant seat) {
        return Stream.of(Source.values())
                .filter(source -> seat.offers(source) && !next.allows(seat, Feature.of(source)))
                .<Event>map(source -> new Event.SourceSwitched(seat.id(), source, Source.State.OFF))
                .toList();
    }

    private static Optional<Problem> mayNotSwitch(Conference room, Author by, Command.SwitchSource wanted) {
        Optional<Participant> seat = room.find(wanted.who());
        if (seat.isEmpty()) {
            return Laws.absent(room, wanted.who());
        }
        return Laws.isSelf(by, wanted.who())
                ? mayNotSwitchOwn(room, by, seat.get(), wanted)
                : mayNotSwitchOthers(wanted.state());
    }

    private static Optional<Problem> mayNotSwitchOwn(
            Conference room, Author by, Participant self, Command.SwitchSource wanted) {
        boolean on = wanted.state() == Source.State.ON;
        if (self.waits() && Feature.of(wanted.source()) == Feature.CONTENT) {
            return because(Problems.SEAT_WAITING, "Nothing is shared from the waiting room.");
        }
        if (Laws.moderates(room, by)) {
            return Optional.empty();
        }
        if (self.state(wanted.source()) == Source.State.SILENCED) {
            return because(Problems.SOURCE_SILENCED, "A moderator has switched this off.");
        }
        if (wanted.state() == Source.State.SILENCED) {
            return because(Problems.ROLE_REQUIRED, "Only a moderator silences.");
        }
        return on && !room.allows(self, Feature.of(wanted.source()))
                ? because(Problems.FEATURE_DENIED, "This is switched off for you here.")
                : Optional.empty();
    }

    private static Optional<Problem> mayNotSwitchOthers(Source.State wanted) {
        return wanted == Source.State.ON
                ? because(Problems.ROLE_REQUIRED, "Nobody switches on what is not theirs.")
                : Optional.empty();
    }

    private static Ruling switchSource(Conference room, Author by, Command.SwitchSource wanted) {
        Participant seat = room.find(wanted.who()).orElseThrow();
        return Laws.all(Stream.of(Source.values())
                .filter(source -> source == wanted.source() || goesAlong(source, seat, wanted))
                .filter(source -> seat.state(source) != wanted.state())
                .<Event>map(source -> new Event.SourceSwitched(wanted.who(), source, wanted.state()))
                .toList());
    }

    /** The sound of content ends and is silenced with it; a silence of its own is lifted only together with that of the content. */
    private static boolean goesAlong(Source source, Participant seat, Command.SwitchSource wanted) {
        boolean ends = wanted.source() == Source.CONTENT && wanted.state() != Source.State.ON;
        boolean silencedAlone =
                seat.state(source) == Source.State.SILENCED && seat.state(Source.CONTENT) != Source.State.SILENCED;
        return source == Source.CONTENT_SOUND && ends && !silencedAlone;
    }

    private static Optional<Problem> mayNotSwitchAll(Conference room, Author by, Command.SwitchAll wanted) {
        return mayNotSwitchOthers(wanted.state());
    }

    private static Ruling switchAll(Conference room, Author by, Command.SwitchAll wanted) {
        Stream<Source> sources = wanted.source() == Source.CONTENT
                ? Stream.of(Source.CONTENT, Source.CONTENT_SOUND)
                : Stream.of(wanted.source());
        return Laws.all(sources.map(source -> new Event.AllSwitched(source, wanted.state()))
                .filter(switched -> concernsAnybody(room, switched))
                .<Event>map(switched -> switched)
                .toList());
    }

    private static boolean concernsAnybody(Conference room, Event.AllSwitched switched) {
        return room.participants().values().stream()
                .anyMatch(seat -> switched.concerns(seat) && seat.state(switched.source()) != switched.state());
    }

    /** The silence is lifted first, or they could not follow. */
    private static Ruling askToSwitchOn(Conference room, Author by, Command.AskToSwitchOn ask) {
        return switch (room.find(ask.who()).orElseThrow().state(ask.source())) {
            case ON -> Ruling.of();
            case OFF -> Ruling.of(new Event.AskedToSwitchOn(ask.who(), ask.source()));
            case SILENCED ->
                Ruling.of(
                        new Event.SourceSwitched(ask.who(), ask.source(), Source.State.OFF),
                        new Event.AskedToSwitchOn(ask.who(), ask.source()));
        };
    }

    /** The loudest first. Who is not inside with an open microphone was heard by mistake, or a moment too late. */
    private static Ruling heard(Conference room, Author by, Command.HeardSpeaking heard) {
        return Laws.all(heard.voices().stream()
                .sorted((a, b) -> Integer.compare(b.loudness(), a.loudness()))
                .filter(voice -> room.find(voice.who())
                        .filter(seat -> changes(seat, voice.loudness()))
                        .isPresent())
                .<Event>map(voice -> new Event.VoiceChanged(voice.who(), voice.loudness()))
                .toList());
    }

    private static boolean changes(Participant seat, int loudness) {
        return seat.voice().loudness() != loudness && (mayBeHeard(seat) || loudness == 0);
    }

    private static boolean mayBeHeard(Participant seat) {
        return !seat.waits() && seat.offers(Source.MICROPHONE) && seat.connection() == Participant.Connection.SEATED;
    }

    /** Of those who were heard by mistake, or a moment too late, nobody dominates. */
    private static Ruling dominating(Conference room, Author by, Command.HeardDominating heard) {
        boolean isMistaken = heard.who().isPresent()
                && heard.who()
                        .flatMap(room::find)
                        .filter(SourceLaws::mayBeHeard)
                        .isEmpty();
        return Laws.unless(isMistaken || room.dominant().equals(heard.who()), new Event.DominantChanged(heard.who()));
    }
}

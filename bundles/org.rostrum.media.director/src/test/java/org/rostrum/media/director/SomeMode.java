package org.rostrum.media.director;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.View;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.SeatFixture;

/** Everybody sees and hears everybody, themselves and a stranger included: the director must leave those out. */
final class SomeMode implements ConferenceMode {

    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public ModeId id() {
        return ConferenceFixture.SOME_MODE;
    }

    @Override
    public Ruling rule(Conference room, Author by, Command command) {
        return Ruling.defer();
    }

    @Override
    public View viewFor(Conference room, Participant viewer) {
        asked.incrementAndGet();
        List<ParticipantId> all = new ArrayList<>(room.participants().keySet());
        all.add(SeatFixture.seatOf("stranger"));
        return new View(all, all);
    }

    int timesAsked() {
        return asked.get();
    }
}

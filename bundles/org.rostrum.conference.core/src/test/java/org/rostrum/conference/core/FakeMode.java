package org.rostrum.conference.core;

import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.Participant;
import org.rostrum.conference.mode.ConferenceMode;
import org.rostrum.conference.mode.Ruling;
import org.rostrum.conference.mode.View;
import org.rostrum.testkit.conference.ConferenceFixture;

/** A mode that rules what a test wants; leaves everything to the house unless told. */
final class FakeMode implements ConferenceMode {

    /** What it rules, whatever the room. */
    interface Rule {
        Ruling rule(Conference room, Author by, Command command);
    }

    private final Rule rule;

    FakeMode(Rule rule) {
        this.rule = rule;
    }

    static FakeMode leavingAllToTheHouse() {
        return new FakeMode((room, by, command) -> Ruling.defer());
    }

    @Override
    public ModeId id() {
        return ConferenceFixture.SOME_MODE;
    }

    @Override
    public Ruling rule(Conference room, Author by, Command command) {
        return rule.rule(room, by, command);
    }

    @Override
    public View viewFor(Conference room, Participant viewer) {
        return View.NOTHING;
    }
}

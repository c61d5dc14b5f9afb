package org.rostrum.conference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The next state of a conference while an event makes it. Never leaves the package. */
final class Next {

    final Conference before;
    ConferenceId id;
    ConferenceSettings settings;
    Conference.Phase phase;
    Seats seats;
    Map<String, String> modeData;
    Standings standings;
    Layouts layouts;
    List<ChatMessage> chat;
    Map<Timer, Instant> timers;
    Controls controls;
    Optional<ParticipantId> dominant;

    Next(Conference before) {
        this.before = before;
        id = before.id();
        settings = before.settings();
        phase = before.phase();
        seats = before.seats();
        modeData = before.modeData();
        standings = before.standings();
        layouts = before.layouts();
        chat = before.chat();
        timers = before.timers();
        controls = before.controls();
        dominant = before.dominant();
    }

    /** The event has been applied. */
    Conference conference() {
        return new Conference(
                before.key(),
                id,
                settings,
                phase,
                before.openedAt(),
                before.seq(),
                before.at(),
                seats,
                modeData,
                standings,
                layouts,
                chat,
                timers,
                controls,
                dominant);
    }
}

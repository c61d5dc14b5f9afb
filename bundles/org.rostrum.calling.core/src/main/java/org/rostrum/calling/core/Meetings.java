package org.rostrum.calling.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.rostrum.calling.Call;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceService;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;

/**
 * Where the two of a call meet: a conference of their own, with a name nobody guesses and in no list. It has room for those
 * who are invited later, so that a call grows without a change of anything that carries media. Any thread.
 */
final class Meetings {

    private final Map<ConferenceId, ConferenceKey> runs = new ConcurrentHashMap<>();
    private final ConferenceService conferences;
    private final Terms terms;
    private final Names names;

    Meetings(ConferenceService conferences, Terms terms, Names names) {
        this.conferences = conferences;
        this.terms = terms;
        this.names = names;
    }

    /** Both moderate: each of them may invite a third, and neither is the other's guest. */
    Outcome<Conference> open(Ongoing ringing) {
        Call call = ringing.call();
        ConferenceId id = names.conference();
        ConferenceKey key = ConferenceKey.random();
        ConferenceSettings settings = ConferenceSettings.of(topic(ringing), call.caller(), terms.mode(), terms.seats())
                .moderatedBy(List.of(call.callee()));
        runs.put(id, key);
        Outcome<Conference> opened = conferences.open(key, id, settings);
        if (opened.value().isEmpty()) {
            runs.remove(id);
        }
        return opened;
    }

    void end(ConferenceKey key) {
        var unused = conferences.submit(key, new Author.House(), new Command.End());
    }

    void forget(ConferenceId id) {
        runs.remove(id);
    }

    /** The run of a call, grown or not; empty for every other conference. */
    Optional<Conference> find(ConferenceId id) {
        return Optional.ofNullable(runs.get(id)).flatMap(conferences::find);
    }

    /** Whether somebody was called or invited into this one. */
    static boolean admits(Conference room, UserId user) {
        ConferenceSettings settings = room.settings();
        Set<UserId> invited = settings.invited();
        return settings.owner().equals(user) || settings.moderators().contains(user) || invited.contains(user);
    }

    private static String topic(Ongoing ringing) {
        String names = ringing.callerName() + " · " + ringing.calleeName();
        return ConferenceSettings.isTopic(names)
                ? names
                : ringing.call().caller() + " · " + ringing.call().callee();
    }
}

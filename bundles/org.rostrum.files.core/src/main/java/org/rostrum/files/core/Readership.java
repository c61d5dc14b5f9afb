package org.rostrum.files.core;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostrum.conference.Author;
import org.rostrum.conference.ChatMessage;
import org.rostrum.conference.Conference;
import org.rostrum.conference.Feature;
import org.rostrum.conference.FileId;
import org.rostrum.conference.Participant;
import org.rostrum.files.SentFile;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;

/**
 * Who may have a file: who may read its message. While the conference runs, that is asked of the seat and of the chat as it
 * stands; of accounts, also later, what they could read when it was written, and what is not confidential of who moderates
 * the conference. Pure.
 */
final class Readership {

    private Readership() {}

    /** Whether this seat sees the message now. */
    static boolean mayRead(Conference room, Participant seat, FileId file) {
        return !seat.waits()
                && room.allows(seat, Feature.CHAT_READING)
                && room.chat().stream().filter(message -> isOf(message, file)).anyMatch(message -> message.isFor(seat));
    }

    /** The accounts that see the message now. */
    static Set<UserId> readers(Conference room, FileId file) {
        return room.participants().values().stream()
                .filter(seat -> mayRead(room, seat, file))
                .flatMap(seat -> seat.user().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether this account may have it, wherever it is.
     *
     * @param manages whether it moderates the conference
     */
    static boolean mayRead(SentFile file, User reader, boolean manages) {
        return file.sent() && (file.readers().contains(reader.id()) || (manages && !file.confidential()));
    }

    /** Whether somebody moderates a plan or its run. Of what has no plan only those know who were there. */
    static boolean manages(User user, Optional<ConferencePlan> plan, Optional<Conference> run) {
        boolean byPlan = plan.filter(known -> known.owner().equals(user.id())
                        || known.moderators().contains(user.id())
                        || user.rights().contains(Right.OPERATOR)
                        || user.rights().contains(Right.ADMINISTRATOR))
                .isPresent();
        return byPlan
                || (plan.isPresent()
                        && run.filter(room ->
                                        room.roleOf(Author.Person.of(user)).moderates())
                                .isPresent());
    }

    private static boolean isOf(ChatMessage message, FileId file) {
        return message.file().filter(sent -> sent.id().equals(file)).isPresent();
    }
}

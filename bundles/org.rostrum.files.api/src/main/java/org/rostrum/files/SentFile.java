package org.rostrum.files;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ParticipantId;
import org.rostrum.identity.UserId;

/**
 * What is known of a file that somebody sent.
 *
 * @param seat who sent it; the seat may be empty by now
 * @param sender how they were shown
 * @param confidential whether it was for one other alone
 * @param planned whether the conference had a plan: then the file goes with the plan
 * @param at when it was there, in microseconds
 * @param sent whether the message came about; what has none is removed after a while
 * @param readers the accounts that could read the message when it was written, the sender's included
 */
public record SentFile(
        Attachment file,
        ConferenceKey conference,
        ParticipantId seat,
        String sender,
        boolean confidential,
        boolean planned,
        Instant at,
        boolean sent,
        Set<UserId> readers) {

    public SentFile {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(conference, "conference");
        Objects.requireNonNull(seat, "seat");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(at, "at");
        readers = Set.copyOf(readers);
    }
}

package org.rostrum.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.conference.Attachment;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.FileId;
import org.rostrum.conference.admission.Seating;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;

/**
 * The files of conferences. Calls block on disk, database and network: never call on a conference or media thread. Who may
 * not have a file gets {@code file.unknown}, as if there were none.
 */
@ProviderType
public interface Files {

    /**
     * What may be sent.
     *
     * @param bytes the longest file
     * @param denied endings of names that are refused, in lower case and without the dot
     * @param allowed the only endings that are not refused; empty: all others
     */
    record Terms(long bytes, List<String> denied, List<String> allowed) {
        public Terms {
            denied = List.copyOf(denied);
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * A file to be read.
     *
     * @param content where it is; it may be removed at any time
     */
    record Found(Attachment file, Path content) {}

    /** What holds now. */
    Terms terms();

    /**
     * Takes a file and writes the message to those it is for. Refuses {@code conference.unknown}, {@code seat.waiting},
     * {@code participant.unknown}, {@code feature.denied}, {@code file.refused} for its ending or an empty file,
     * {@code request.too-large}, {@code request.too-frequent}, {@code files.full}, and whatever the conference refuses;
     * then nothing is kept. Throws {@link IOException} if the content breaks off, and keeps nothing.
     */
    Outcome<Attachment> send(Seating from, Upload upload) throws IOException;

    /** A file for somebody who sits in the conference. Refuses {@code file.unknown}. */
    Outcome<Found> find(FileId file, Seating reader);

    /** A file for somebody with an account, wherever they are. Refuses {@code file.unknown}. */
    Outcome<Found> find(FileId file, User reader);

    /**
     * What was sent in a conference, the newest first, but for what was for one alone; for who moderates it. Refuses
     * {@code conference.unknown}.
     */
    Outcome<List<SentFile>> list(ConferenceId conference, User by);

    /** Removes a file; for who moderates the conference. Refuses {@code conference.unknown}, {@code file.unknown}. */
    Outcome<SentFile> remove(ConferenceId conference, FileId file, User by);
}

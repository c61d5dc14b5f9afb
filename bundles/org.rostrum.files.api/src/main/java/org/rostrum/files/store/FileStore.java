package org.rostrum.files.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.FileId;
import org.rostrum.files.SentFile;
import org.rostrum.identity.UserId;

/** Keeps what is known of files. Calls block on the database; a broken database throws an unchecked exception. */
@ConsumerType
public interface FileStore {

    void add(SentFile file);

    /** The message came about; does nothing if the file is gone. */
    void confirm(FileId file, Set<UserId> readers);

    Optional<SentFile> find(FileId file);

    /** What was sent in a conference, the newest first. */
    List<SentFile> list(ConferenceKey conference);

    /** All, the newest first. */
    List<SentFile> list(int offset, int limit);

    /** Every file that is known. */
    Set<FileId> ids();

    /** The conferences with a plan of which there are files. */
    Set<ConferenceKey> planned();

    /** What is older than {@code then}, or older than {@code unsentThen} and without a message. */
    List<SentFile> listBefore(Instant then, Instant unsentThen);

    /** How long all are together. */
    long bytes();

    /** How long those of a conference are together. */
    long bytes(ConferenceKey conference);

    /** Whether it was there. */
    boolean remove(FileId file);
}

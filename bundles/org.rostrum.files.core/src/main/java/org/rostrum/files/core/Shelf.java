package org.rostrum.files.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.rostrum.conference.FileId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;

/**
 * The folder. Every file in it is named by its id, which is drawn here: nothing that anybody sent is ever part of a path.
 * What is not whole yet has another ending, and is never found. A disk that fails throws {@link UncheckedIOException}.
 */
final class Shelf {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;
    private static final int BUFFER = 64 * 1024;
    private static final String UNFINISHED = ".part";

    private final Path folder;

    /** @param folder is made if it is not there */
    Shelf(Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileId draw() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return new FileId(HexFormat.of().formatHex(id));
    }

    /**
     * Reads all of it onto the disk and returns how long it is. Refuses {@code request.too-large} behind {@code most}
     * bytes, {@code request.invalid} when the time is up. Throws {@link IOException} if the content breaks off.
     */
    Outcome<Long> put(FileId id, InputStream content, long most, BooleanSupplier late) throws IOException {
        Path part = folder.resolve(id.value() + UNFINISHED);
        try {
            Outcome<Long> bytes = write(part, content, most, late);
            if (bytes.value().isPresent()) {
                move(part, pathOf(id));
            }
            return bytes;
        } finally {
            delete(part);
        }
    }

    private static Outcome<Long> write(Path part, InputStream content, long most, BooleanSupplier late)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (Out out = new Out(part)) {
            long bytes = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    return Outcome.refused(tooLarge(most));
                }
                if (late.getAsBoolean()) {
                    return Outcome.refused(Problems.REQUEST_INVALID.because("The file took too long."));
                }
                out.write(buffer, read);
            }
            out.force();
            return Outcome.done(bytes);
        }
    }

    static Problem tooLarge(long most) {
        return Problems.REQUEST_TOO_LARGE.because("A file has at most " + most + " bytes.");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its content is, if it is there. */
    Optional<Path> find(FileId id) {
        return Optional.of(pathOf(id)).filter(Files::isRegularFile);
    }

    void remove(FileId id) {
        delete(pathOf(id));
    }

    /** How much room the disk has. */
    long free() {
        try {
            FileStore disk = Files.getFileStore(folder);
            return disk.getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what is unfinished, and returns the ids of what is there. What is named otherwise is not ours. */
    Set<FileId> tidy() {
        try (Stream<Path> there = Files.list(folder)) {
            Set<FileId> whole = new HashSet<>();
            for (Path path : (Iterable<Path>) there::iterator) {
                String name = path.getFileName().toString();
                FileId.parse(name).ifPresent(whole::add);
                if (name.endsWith(UNFINISHED)) {
                    FileId.parse(name.substring(0, name.length() - UNFINISHED.length()))
                            .ifPresent(unfinished -> delete(path));
                }
            }
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pathOf(FileId id) {
        return folder.resolve(id.value());
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes; what fails here is the disk, not the sender. */
    private static final class Out implements AutoCloseable {

        private final FileChannel channel;

        Out(Path path) {
            try {
                channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void write(byte[] bytes, int length) {
            try {
                ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void force() {
            try {
                channel.force(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

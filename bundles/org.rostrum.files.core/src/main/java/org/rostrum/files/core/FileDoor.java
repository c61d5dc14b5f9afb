package org.rostrum.files.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.servlet.Servlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.conference.Audience;
import org.rostrum.conference.FileId;
import org.rostrum.conference.ParticipantId;
import org.rostrum.conference.admission.SeatSecrets;
import org.rostrum.conference.admission.Seating;
import org.rostrum.files.Files;
import org.rostrum.files.Upload;
import org.rostrum.identity.Logins;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.web.Gate;
import org.rostrum.web.ProblemJson;
import org.rostrum.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /files/v1}: the bytes, in and out. A seat shows its secret in the header {@code Authorization: Seat <seat>:<secret>},
 * which no foreign page can send; no secret is ever part of a URL. What goes out is never shown by a browser: it is an
 * attachment, its type is not guessed, and if it were shown all the same, it could run nothing.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/files/v1/*",
            "osgi.http.whiteboard.servlet.name=org.rostrum.files"
        })
public final class FileDoor extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(FileDoor.class);

    private static final String SEAT = "Seat ";
    private static final String BEARER = "Bearer ";
    private static final String COOKIE = "rostrum_session";
    private static final int MAX_SECRET = 128;
    private static final int MAX_NAME = 4096;
    private static final int BUFFER = 64 * 1024;

    private final transient Files files;
    private final transient SeatSecrets seats;
    private final transient Logins logins;
    private final transient Gate gate;
    private final transient Semaphore transfers;
    private final transient Limits limits;
    private final transient Wire wire = new Wire();

    @Activate
    public FileDoor(
            @Reference Cabinet cabinet, @Reference SeatSecrets seats, @Reference Logins logins, @Reference Gate gate) {
        this.files = cabinet;
        this.limits = cabinet.limits();
        this.seats = seats;
        this.logins = logins;
        this.gate = gate;
        this.transfers = new Semaphore(limits.transfers());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() != null) {
            refuse(response, Problems.REQUEST_INVALID.because("Files are sent to /files/v1."));
            return;
        }
        Outcome<Seating> seat = gate.admit(request).then(peer -> seatOf(request));
        withTurn(seat, response, sender -> {
            Outcome<Upload> upload = uploadOf(request);
            return upload instanceof Outcome.Done<Upload> read
                    ? send(sender, read.result(), response)
                    : upload.problem();
        });
    }

    private Optional<Problem> send(Seating sender, Upload upload, HttpServletResponse response) throws IOException {
        var sent = files.send(sender, upload);
        if (sent.value().isPresent()) {
            answer(
                    response,
                    HttpServletResponse.SC_CREATED,
                    "application/json",
                    sent.value().get());
        }
        return sent.problem();
    }

    private static Outcome<Upload> uploadOf(HttpServletRequest request) {
        Optional<Audience> to = audience(request.getParameterMap().get("to"));
        Optional<String> name = name(request.getHeader("File-Name"));
        if (to.isEmpty() || name.isEmpty() || request.getHeader("Content-Encoding") != null) {
            return Outcome.refused(Problems.REQUEST_INVALID.because(
                    "to, File-Name: (expected: everyone, moderators or a seat; a name in UTF-8, percent-encoded)"));
        }
        long length = request.getContentLengthLong();
        OptionalLong announced = length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
        try {
            return Outcome.done(new Upload(to.get(), name.get(), announced, request.getInputStream()));
        } catch (IOException e) {
            return Outcome.refused(Problems.REQUEST_INVALID.because("There is no body."));
        }
    }

    private static Optional<Audience> audience(String[] to) {
        if (to == null || to.length != 1) {
            return Optional.empty();
        }
        return switch (to[0]) {
            case "everyone" -> Optional.of(new Audience.Everyone());
            case "moderators" -> Optional.of(new Audience.Moderators());
            default -> ParticipantId.parse(to[0]).map(Audience.One::new);
        };
    }

    /** A plus is a plus here: only percent signs are undone. */
    private static Optional<String> name(String header) {
        if (header == null || header.isBlank() || header.length() > MAX_NAME) {
            return Optional.empty();
        }
        try {
            return Optional.of(URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() == null) {
            answer(response, HttpServletResponse.SC_OK, "application/json", files.terms());
            return;
        }
        Outcome<Files.Found> found = gate.admit(request).then(peer -> fileOf(request));
        withTurn(found, response, file -> {
            give(file, response);
            return Optional.empty();
        });
    }

    private Outcome<Files.Found> fileOf(HttpServletRequest request) {
        Optional<FileId> id = FileId.parse(request.getPathInfo().substring(1));
        if (id.isEmpty()) {
            return Outcome.refused(Problems.FILE_UNKNOWN.because("There is no such file."));
        }
        if (credentials(request, SEAT).isPresent()) {
            return seatOf(request).then(seat -> files.find(id.get(), seat));
        }
        return credentials(request, BEARER)
                .or(() -> cookie(request))
                .flatMap(logins::find)
                .map(user -> files.find(id.get(), user))
                .orElseGet(() -> Outcome.refused(Problems.LOGIN_REQUIRED.because("Log in first.")));
    }

    private void give(Files.Found file, HttpServletResponse response) throws IOException {
        long deadline = System.nanoTime() + limits.transfer().toNanos();
        try (InputStream content = java.nio.file.Files.newInputStream(file.content())) {
            response.setContentType(file.file().type());
            response.setContentLengthLong(file.file().bytes());
            response.setHeader(
                    "Content-Disposition", FileName.disposition(file.file().name()));
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            response.setHeader("Cache-Control", "private, no-store");
            copy(content, response.getOutputStream(), deadline);
        } catch (NoSuchFileException removedMeanwhile) {
            refuse(response, Problems.FILE_UNKNOWN.because("There is no such file."));
        }
    }

    private static void copy(InputStream from, OutputStream to, long deadline) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("the reader took too long");
            }
            to.write(buffer, 0, read);
        }
    }

    private Outcome<Seating> seatOf(HttpServletRequest request) {
        return credentials(request, SEAT)
                .map(text -> text.split(":", 2))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> ParticipantId.parse(parts[0]).flatMap(seat -> seats.find(seat, parts[1])))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problems.LOGIN_REQUIRED.because("This needs the secret of a seat.")));
    }

    private static Optional<String> credentials(HttpServletRequest request, String scheme) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(header -> header.substring(scheme.length()).strip())
                .filter(secret -> !secret.isEmpty() && secret.length() <= MAX_SECRET);
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(secret -> secret.length() <= MAX_SECRET)
                .findFirst();
    }

    /** What may break off on either side, or be refused. */
    private interface Transfer<T> {
        Optional<Problem> run(T what) throws IOException;
    }

    /** Does it, if it is not refused and few enough others do at this moment. */
    private <T> void withTurn(Outcome<T> asked, HttpServletResponse response, Transfer<T> transfer) throws IOException {
        Outcome<T> turn = asked.then(what -> transfers.tryAcquire()
                ? Outcome.done(what)
                : Outcome.refused(Problems.REQUEST_TOO_FREQUENT.because("Too many files are under way. Try again.")));
        if (turn instanceof Outcome.Refused<T> refused) {
            refuse(response, refused.why());
            return;
        }
        try {
            Optional<Problem> problem = transfer.run(((Outcome.Done<T>) turn).result());
            if (problem.isPresent()) {
                refuse(response, problem.get());
            }
        } catch (IOException e) {
            LOG.debug("A file broke off", e);
            throw e;
        } catch (RuntimeException e) {
            LOG.error("A file could not be moved", e);
            refuse(response, Problems.SERVER_FAILED.because("The server has failed. Try again."));
        } finally {
            transfers.release();
        }
    }

    /** The connection ends with it: what is still coming of a body is not waited for. */
    private void refuse(HttpServletResponse response, Problem why) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        int status = why.kind().httpStatus();
        response.setHeader("Connection", "close");
        answer(response, status, "application/problem+json", ProblemJson.of(why, status, null));
    }

    private void answer(HttpServletResponse response, int status, String type, Object json) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(wire.write(json).getBytes(StandardCharsets.UTF_8));
    }
}

package org.rostrum.invitation.mail;

import java.lang.annotation.Annotation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Pin;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Recurrence;
import org.rostrum.schedule.invitation.Invitation;
import org.rostrum.schedule.invitation.Invitation.Kind;
import org.rostrum.schedule.invitation.Meeting;
import org.rostrum.schedule.invitation.Recipient;

/** Anna invites Bob to the board meeting. */
final class Fixtures {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final String CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n";
    static final String SECRET = "s3cr3t-s3cr3t-s3cr3t-s3cr3t-s3cr";

    private Fixtures() {}

    static Recipient bob(Locale language) {
        return new Recipient("bob@example.org", "Bob", language, BERLIN);
    }

    static Meeting board(String topic, String description) {
        Launch.Scheduled time =
                new Launch.Scheduled(Instant.parse("2026-03-16T09:00:00Z"), Duration.ofMinutes(90), BERLIN);
        return new Meeting(
                new ConferenceId("board"),
                topic,
                description,
                new UserId("anna"),
                Optional.of(time.repeating(Recurrence.of("FREQ=WEEKLY"))),
                Optional.of(new Pin("4711")));
    }

    static Invitation invitation(Kind kind, Meeting meeting) {
        return invitation(kind, meeting, false);
    }

    /** To somebody who has registered without an account. */
    static Invitation registration(Kind kind) {
        return invitation(kind, board("Совет & \"Board\"", ""), true);
    }

    private static Invitation invitation(Kind kind, Meeting meeting, boolean registered) {
        return new Invitation(
                new ConferenceKey(UUID.fromString("6f1c1f0e-6b0e-4b3e-9c53-0d6a5f3f9a01")),
                "6f1c1f0e-6b0e-4b3e-9c53-0d6a5f3f9a02.1772366400123",
                kind,
                2,
                meeting,
                "Anna Ärger",
                Optional.of("anna@example.org"),
                Optional.empty(),
                URI.create("https://meet.example.org/c/board" + (kind == Kind.CANCEL ? "" : "#i=" + SECRET)),
                Optional.of(kind == Kind.CANCEL ? CALENDAR.replace("REQUEST", "CANCEL") : CALENDAR),
                registered);
    }

    static Invitation invitation(Kind kind) {
        return invitation(kind, board("Совет & \"Board\"", "What <b>we</b> decide\nand why"));
    }

    /** How to reach a server on loopback; what is not said is as shipped. */
    record Config(int smtp_port, Security smtp_security, String smtp_trust_file, String smtp_user, String smtp_password)
            implements MailConfig {

        static Config open(int port) {
            return new Config(port, Security.NONE, "", "", "");
        }

        @Override
        public String smtp_host() {
            return "localhost";
        }

        @Override
        public String smtp_password_file() {
            return "";
        }

        @Override
        public int smtp_timeout_seconds() {
            return 5;
        }

        @Override
        public String from_address() {
            return "meet@example.org";
        }

        @Override
        public String from_name() {
            return "Rostrum";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return MailConfig.class;
        }
    }
}

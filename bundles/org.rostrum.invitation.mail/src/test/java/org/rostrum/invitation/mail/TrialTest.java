package org.rostrum.invitation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.invitation.mail.Fixtures.Config;
import org.rostrum.invitation.mail.MailConfig.Security;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.rostrum.schedule.invitation.MailTrial;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.net.FreePort;

/** An administrator tries out the mail server, and is told plainly what is wrong with it. */
@Timeout(60)
class TrialTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);
    private static final User ANNA = user("anna", Right.ADMINISTRATOR);
    private static final String BOB = "bob@example.org";

    @TempDir
    private Path folder;

    private PostBox box = PostBox.open();

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void oneMessageIsSentAndTheServerNamed() {
        MailTrial.Taken taken = send(Config.open(box.port())).value().orElseThrow();

        assertThat(taken).isEqualTo(new MailTrial.Taken("NONE localhost:" + box.port(), "meet@example.org", BOB));
        assertThat(box.received).singleElement().satisfies(post -> {
            assertThat(post.to()).isEqualTo(BOB);
            assertThat(post.data()).contains("Subject: Rostrum: e-mail works", "Auto-Submitted: auto-generated");
        });
    }

    @Test
    void whatIsWrongIsSaidPlainly() {
        int nowhere = FreePort.next();
        assertThat(why(Config.open(nowhere))).startsWith("Nothing listens on localhost:" + nowhere);

        String place = "localhost:" + box.port();
        box.refuseRecipients(550, "No such user");
        assertThat(why(Config.open(box.port()))).isEqualTo(place + " takes no mail for this address: 550 No such user");
        box.takeEverything();
        box.refuseData(554, "Looks like spam");
        assertThat(why(Config.open(box.port()))).contains(place, "554 Looks like spam");
        assertThat(why(new Config(box.port(), Security.TLS, "", "", ""))).startsWith("No TLS with " + place + " (TLS)");
        assertThat(why(new Config(box.port(), Security.STARTTLS, "", "", ""))).contains(place, "STARTTLS");
    }

    @Test
    void aWrongPasswordIsNamedAndNotShown() throws Exception {
        Identity identity = Identity.of("localhost");
        box.close();
        box = PostBox.guarded(identity);

        String why = why(
                new Config(box.port(), Security.STARTTLS, identity.writtenTo(folder), PostBox.USER, "wrong-secret"));

        assertThat(why).startsWith("localhost:" + box.port() + " refuses the log-in of " + PostBox.USER);
        assertThat(why).doesNotContain("wrong-secret");
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNamed() {
        box.close();
        box = PostBox.guarded(Identity.of("localhost"));

        assertThat(why(new Config(box.port(), Security.STARTTLS, "", "", "")))
                .startsWith("No TLS with localhost:" + box.port() + " (STARTTLS)");
    }

    @Test
    void withoutAMailServerThatIsSaid() {
        Problem none = Problems.INVITATION_UNSENT.because("smtp.host: no mail server is configured.");
        try (Trial trial = new Trial(Outcome.refused(none), CLOCK)) {
            assertThat(ask(trial, BOB, ANNA).problem()).contains(none);
        }
    }

    @Test
    void onlyAdministratorsAskAndOnlyOfAnAddress() {
        try (Trial trial = trial(Config.open(box.port()))) {
            assertThat(code(ask(trial, BOB, user("otto", Right.OPERATOR)))).isEqualTo("right.required");
            assertThat(code(ask(trial, "bob", ANNA))).isEqualTo("request.invalid");
            assertThat(code(ask(trial, BOB + "\r\nBcc: all@example.org", ANNA))).isEqualTo("request.invalid");
            assertThat(code(ask(trial, null, ANNA))).isEqualTo("request.invalid");
        }
        assertThat(box.received).isEmpty();
    }

    @Test
    void thereAreFewInAMinute() {
        try (Trial trial = trial(Config.open(box.port()))) {
            for (int i = 0; i < MailTrial.MOST_IN_A_MINUTE; i++) {
                assertThat(ask(trial, BOB, ANNA).problem()).isEmpty();
            }
            assertThat(code(ask(trial, BOB, ANNA))).isEqualTo("request.too-frequent");
        }
        assertThat(box.received).hasSize(MailTrial.MOST_IN_A_MINUTE);
    }

    @Test
    void theNextMinuteHasTurnsOfItsOwn() {
        FakeClock clock = new FakeClock();
        Pace pace = new Pace(1, clock);
        assertThat(pace.admit()).isTrue();
        assertThat(pace.admit()).isFalse();

        clock.advance(Duration.ofMinutes(1));

        assertThat(pace.admit()).isTrue();
    }

    private static String why(Config config) {
        return send(config).problem().orElseThrow().detail();
    }

    private static Outcome<MailTrial.Taken> send(Config config) {
        try (Trial trial = trial(config)) {
            return ask(trial, BOB, ANNA);
        }
    }

    private static Trial trial(Config config) {
        return new Trial(Outcome.done(new Carrier(new MailServer(config))), CLOCK);
    }

    private static Outcome<MailTrial.Taken> ask(Trial trial, String address, User by) {
        return trial.send(address, by).toCompletableFuture().join();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.problem().orElseThrow().code();
    }

    private static User user(String id, Right right) {
        return new User(new UserId(id), id, Set.of(right), true);
    }
}

package org.rostrum.invitation.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Properties;
import javax.mail.BodyPart;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rostrum.invitation.mail.Fixtures.Config;
import org.rostrum.invitation.mail.MailConfig.Security;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.schedule.invitation.Invitation;
import org.rostrum.schedule.invitation.Invitation.Kind;
import org.rostrum.schedule.invitation.Recipient;
import org.rostrum.testkit.net.FreePort;

@Timeout(60)
class MailChannelTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private PostBox box = PostBox.open();

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void bringsTextHtmlAndACalendarPart() throws Exception {
        assertThat(send(Config.open(box.port())).problem()).isEmpty();

        assertThat(box.received).hasSize(1);
        PostBox.Post post = box.received.get(0);
        assertThat(post.from()).isEqualTo("meet@example.org");
        assertThat(post.to()).isEqualTo("bob@example.org");
        MimeMessage message = read(post);
        assertThat(message.getSubject()).isEqualTo("Invitation: Совет & \"Board\"");
        assertThat(message.getFrom())
                .extracting(Object::toString)
                .first()
                .asString()
                .contains("<meet@example.org>");
        assertThat(message.getReplyTo())
                .extracting(Object::toString)
                .first()
                .asString()
                .contains("<anna@example.org>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getMessageID())
                .isEqualTo("<6f1c1f0e-6b0e-4b3e-9c53-0d6a5f3f9a02.1772366400123@example.org>");
        MimeMultipart mixed = (MimeMultipart) message.getContent();
        MimeMultipart alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(text(alternatives.getBodyPart(0))).contains("Совет", Fixtures.SECRET);
        assertThat(alternatives.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(alternatives.getBodyPart(2).getContentType())
                .isEqualTo("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(text(alternatives.getBodyPart(2))).isEqualTo(Fixtures.CALENDAR);
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(text(mixed.getBodyPart(1))).isEqualTo(Fixtures.CALENDAR);
    }

    @Test
    void aCancellationSaysSoInItsCalendarPart() throws Exception {
        send(Config.open(box.port()), Fixtures.invitation(Kind.CANCEL), Fixtures.bob(Locale.ENGLISH));

        MimeMultipart mixed = (MimeMultipart) read(box.received.get(0)).getContent();
        assertThat(((MimeMultipart) mixed.getBodyPart(0).getContent())
                        .getBodyPart(2)
                        .getContentType())
                .contains("method=CANCEL");
    }

    @Test
    void nobodysNameOrTopicAddsAHeader() {
        Recipient hostile = new Recipient(
                "bob@example.org", "Bob\r\nBcc: all@example.org\r\n\r\nBody", Locale.ENGLISH, Fixtures.BERLIN);
        Invitation invitation = Fixtures.invitation(
                Kind.INVITE, Fixtures.board("Topic\r\nBcc: all@example.org\u2028X-Evil: yes\n", "Text"));

        send(Config.open(box.port()), invitation, hostile);

        String head = box.received.get(0).data().split("\r\n\r\n", 2)[0];
        assertThat(head.split("\r\n(?![ \t])"))
                .extracting(line -> line.split(":", 2)[0])
                .containsExactlyInAnyOrder(
                        "Date",
                        "From",
                        "Reply-To",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Auto-Submitted");
        assertThat(box.received).hasSize(1);
    }

    @Test
    void speaksTlsAndLogsInWhereItMust() throws Exception {
        Identity identity = Identity.of("localhost");
        box.close();
        box = PostBox.guarded(identity);

        Outcome<Invitation> sent = send(
                new Config(box.port(), Security.STARTTLS, identity.writtenTo(folder), PostBox.USER, PostBox.PASSWORD));

        assertThat(sent.problem()).isEmpty();
        assertThat(box.received).singleElement().satisfies(post -> assertThat(post.loggedIn())
                .isTrue());
    }

    @Test
    void speaksTlsFromTheFirstByte() throws Exception {
        Identity identity = Identity.of("localhost");
        box.close();
        box = PostBox.wrapped(identity);

        Outcome<Invitation> sent = send(new Config(box.port(), Security.TLS, identity.writtenTo(folder), "", ""));

        assertThat(sent.problem()).isEmpty();
        assertThat(box.received).hasSize(1);
    }

    @Test
    void saysNothingToAServerThatIsNotTheOneItShouldBe() throws Exception {
        Identity other = Identity.of("mail.example.org");
        box.close();
        box = PostBox.guarded(other);

        assertThatItIsTriedAgain(send(
                new Config(box.port(), Security.STARTTLS, other.writtenTo(folder), PostBox.USER, PostBox.PASSWORD)));
        assertThat(box.received).isEmpty();
    }

    @Test
    void saysNothingToAServerNobodyVouchesFor() {
        box.close();
        box = PostBox.guarded(Identity.of("localhost"));

        assertThatItIsTriedAgain(send(new Config(box.port(), Security.STARTTLS, "", PostBox.USER, PostBox.PASSWORD)));
        assertThat(box.received).isEmpty();
    }

    @Test
    void saysNothingInTheOpenWhenTlsIsWanted() {
        assertThatItIsTriedAgain(send(new Config(box.port(), Security.STARTTLS, "", "", "")));
        assertThat(box.received).isEmpty();
    }

    @Test
    void aWrongPasswordIsTheOperatorsToMend() throws Exception {
        Identity identity = Identity.of("localhost");
        box.close();
        box = PostBox.guarded(identity);

        Outcome<Invitation> sent = send(
                new Config(box.port(), Security.STARTTLS, identity.writtenTo(folder), PostBox.USER, "wrong-secret"));

        assertThatItIsTriedAgain(sent);
        assertThat(sent.problem().orElseThrow().detail()).doesNotContain("wrong-secret");
    }

    @Test
    void whatTheServerRefusesForNowIsTriedAgain() {
        box.refuseRecipients(451, "Greylisted, come back");
        Outcome<Invitation> greylisted = send(Config.open(box.port()));
        box.takeEverything();
        box.refuseData(452, "Disk full");
        Outcome<Invitation> full = send(Config.open(box.port()));

        assertThatItIsTriedAgain(greylisted);
        assertThat(greylisted.problem().orElseThrow().detail()).contains("451 Greylisted, come back");
        assertThatItIsTriedAgain(full);
    }

    @Test
    void whatTheServerRefusesForGoodIsFinal() {
        box.refuseRecipients(550, "No such user");
        Outcome<Invitation> unknown = send(Config.open(box.port()));
        box.takeEverything();
        box.refuseData(554, "Looks like spam");
        Outcome<Invitation> spam = send(Config.open(box.port()));

        assertThat(unknown.problem().orElseThrow().code()).isEqualTo("invitation.refused");
        assertThat(unknown.problem().orElseThrow().detail()).contains("550 No such user");
        assertThat(spam.problem().orElseThrow().code()).isEqualTo("invitation.refused");
    }

    @Test
    void aConnectionThatBreaksIsTriedAgain() throws Exception {
        try (ServerSocket cutting = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> cutAfterTheGreeting(cutting));
            server.start();

            assertThatItIsTriedAgain(send(Config.open(cutting.getLocalPort())));
            server.join();
        }
    }

    private static void cutAfterTheGreeting(ServerSocket socket) {
        try (Socket client = socket.accept()) {
            client.getOutputStream().write("220 Hello\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() {
        assertThatItIsTriedAgain(send(Config.open(FreePort.next())));
    }

    @Test
    void aServerIsDescribedWithoutItsPassword() {
        MailServer server = new MailServer(new Config(25, Security.NONE, "", "user", "hush-hush"));

        assertThat(server.toString()).isEqualTo("NONE localhost:25");
        assertThat(server.properties().toString()).doesNotContain("hush-hush");
    }

    @Test
    void aTrustFileThatIsNotThereIsSaidSo() {
        Config missing = new Config(25, Security.TLS, folder.resolve("none.pem").toString(), "", "");

        assertThatThrownBy(() -> new MailServer(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("smtp.trust.file");
    }

    private static Outcome<Invitation> send(Config config) {
        return send(config, Fixtures.invitation(Kind.INVITE), Fixtures.bob(Locale.ENGLISH));
    }

    private static Outcome<Invitation> send(Config config, Invitation invitation, Recipient recipient) {
        return new MailChannel(new Carrier(new MailServer(config)), CLOCK)
                .send(invitation, recipient)
                .toCompletableFuture()
                .join();
    }

    private static void assertThatItIsTriedAgain(Outcome<Invitation> outcome) {
        assertThat(outcome.problem().map(Problem::kind)).contains(Problem.Kind.UNAVAILABLE);
    }

    private static MimeMessage read(PostBox.Post post) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(post.data().getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

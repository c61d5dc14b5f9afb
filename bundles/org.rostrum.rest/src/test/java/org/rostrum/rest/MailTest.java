package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.house.FakeAccounts.ANNA;
import static org.rostrum.testkit.house.FakeAccounts.OTTO;
import static org.rostrum.testkit.house.FakeAccounts.SAUL;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.audit.Deed;
import org.rostrum.identity.User;
import org.rostrum.rest.resource.MailPart;
import org.rostrum.testkit.schedule.FakeMailTrial;

/** Administrators try out the mail server. */
class MailTest {

    private final FakeMailTrial trial = new FakeMailTrial();
    private final MailPart part = new MailPart();
    private RunningDoor door;

    @BeforeEach
    void open() throws Exception {
        door = new RunningDoor(1000, 1000, extensions -> extensions.add(part));
        part.bindTrial(trial);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whatTheMailServerTookIsToldAndTakenDown() throws Exception {
        HttpResponse<String> answer = send(ANNA, "{\"address\":\"me@example.org\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"server\":\"STARTTLS mail.example.org:587\",\"from\":\"meet@example.org\","
                        + "\"to\":\"me@example.org\"}");
        assertThat(door.deeds).extracting(Deed::what).containsExactly("mail.tested");
    }

    @Test
    void whatIsWrongIsToldInTheWordsOfTheTrial() throws Exception {
        trial.refuse("Nothing listens on mail.example.org:587: Connection refused");

        HttpResponse<String> answer = send(ANNA, "{\"address\":\"me@example.org\"}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("invitation.unsent", "Nothing listens on mail.example.org:587");
        assertThat(door.deeds).extracting(Deed::outcome).containsExactly("invitation.unsent");
    }

    @Test
    void withoutAnythingThatSendsMailThatIsSaid() throws Exception {
        part.bindTrial(null);

        HttpResponse<String> answer = send(ANNA, "{\"address\":\"me@example.org\"}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("invitation.unsent", "Nothing that sends e-mail is installed.");
    }

    @Test
    void nobodyElseTries() throws Exception {
        assertThat(send(SAUL, "{\"address\":\"me@example.org\"}").statusCode()).isEqualTo(403);
        assertThat(send(OTTO, "{\"address\":\"me@example.org\"}").statusCode()).isEqualTo(403);
        assertThat(door.send(door.request("POST", "/mail/test", "{}")).statusCode())
                .isEqualTo(401);
        assertThat(send(ANNA, "{}").statusCode()).isEqualTo(400);
        assertThat(trial.sent).isEmpty();
    }

    private HttpResponse<String> send(User user, String json) throws Exception {
        return door.send(door.as(user, door.request("POST", "/mail/test", json)));
    }
}

package org.rostrum.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.User;
import org.rostrum.rest.resource.InvitationsPart;
import org.rostrum.testkit.house.FakeAccounts;
import org.rostrum.testkit.schedule.FakeInvitations;

class InvitationsTest {

    private final FakeInvitations invitations = new FakeInvitations();
    private RunningDoor door;

    @BeforeEach
    void open() throws Exception {
        door = new RunningDoor(1000, 1000);
        door.extensions.add(new InvitationsPart(invitations, door.house));
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void tellsWhatBecameOfEachInvitation() throws Exception {
        assertThat(send(door.request("/invitations/board")).body())
                .isEqualTo("{\"items\":[{\"invitee\":\"otto\",\"kind\":\"INVITE\",\"state\":\"FAILED\",\"tries\":1,"
                        + "\"failure\":\"550 No such user\"}]}");
        assertThat(send(door.request("/invitations/none")).statusCode()).isEqualTo(404);
        assertThat(door.send(door.request("/invitations/board")).statusCode()).isEqualTo(401);
    }

    @Test
    void anOwnerFindsWhatCameToNothingInAllTheirConferences() throws Exception {
        plan("board", FakeAccounts.ANNA);
        plan("other", FakeAccounts.OTTO);

        assertThat(send(door.request("/invitations?state=FAILED")).body())
                .contains("\"conference\":\"board\"", "\"invitee\":\"otto\"", "550 No such user", "\"total\":1");
        assertThat(send(door.request("/invitations?state=SENT")).body()).contains("\"total\":0");
        assertThat(send(door.request("/invitations?state=LOST")).statusCode()).isEqualTo(400);
        assertThat(door.send(door.as(FakeAccounts.GAST, door.request("/invitations")))
                        .body())
                .contains("\"total\":0");
    }

    @Test
    void sendsThemAgain() throws Exception {
        assertThat(send(door.request("POST", "/invitations/board/resend", "{\"invitee\":\"otto\"}"))
                        .body())
                .contains("QUEUED", "2026-03-01T12:00:00Z");
        send(door.request("POST", "/invitations/board/resend", "{}"));

        assertThat(invitations.resent).containsExactly("otto", "");
    }

    @Test
    void givesTheCalendarAsAFile() throws Exception {
        HttpResponse<String> answer = send(door.request("/invitations/board/calendar.ics"));

        assertThat(answer.body()).isEqualTo("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"board.ics\"");
        assertThat(send(door.request("/invitations/none/calendar.ics")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void readsAndChangesReminders() throws Exception {
        assertThat(send(door.request("/invitations/board/reminders")).body()).isEqualTo("{\"minutesBefore\":[15]}");
        assertThat(send(door.request("PUT", "/invitations/board/reminders", "{\"minutesBefore\":[60,10]}"))
                        .body())
                .isEqualTo("{\"minutesBefore\":[10,60]}");
        for (String wrong : new String[] {"{}", "{\"minutesBefore\":[1,2,3,4,5]}", "{\"minutesBefore\":[null]}"}) {
            assertThat(send(door.request("PUT", "/invitations/board/reminders", wrong))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aPersonalLinkIsRedeemedWithoutALogIn() throws Exception {
        assertThat(redeem("{\"token\":\"" + FakeInvitations.TOKEN + "\"}").body())
                .isEqualTo("{\"conference\":\"board\",\"user\":\"otto\"}");
        assertThat(redeem("{\"token\":\"guess\"}").statusCode()).isEqualTo(404);
        assertThat(redeem("{}").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> redeem(String body) throws Exception {
        return door.send(door.request("POST", "/invitations/redeem", body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return door.send(door.as(FakeAccounts.ANNA, request));
    }

    private void plan(String id, User owner) throws Exception {
        door.send(door.as(
                owner,
                door.request(
                        "POST",
                        "/conferences",
                        """
                        {"id":"%s","topic":"T","mode":"all-on-screen","capacity":5,"launch":{"type":"virtualRoom"}}"""
                                .formatted(id))));
    }
}

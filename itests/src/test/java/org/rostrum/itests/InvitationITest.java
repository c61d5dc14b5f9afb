package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who is invited gets e-mail, from the started distribution, through a real mail server. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InvitationITest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "another-long-password";

    @TempDir
    private Path folder;

    @Test
    void inviteesHearOfAPlanOfItsChangeAndOfItsEnd() throws Exception {
        try (LetterBox box = new LetterBox();
                Rostrum rostrum = start(box)) {
            Api ann = annAndBen(rostrum);

            JsonNode plan = plan(ann, "2031-03-17T09:00:00Z");
            String id = plan.path("id").asText();

            assertThat(Set.of(box.next().to(), box.next().to()))
                    .containsExactlyInAnyOrder("ann@example.org", "ben@example.org");
            assertThat(ann.get("invitations/" + id).path("items")).hasSize(2);

            ObjectNode later = JSON.createObjectNode();
            later.set("launch", launch("2031-03-17T10:00:00Z"));
            ann.send("PATCH", "conferences/" + id, later, "If-Match", "\"" + version(ann, id) + "\"");

            for (LetterBox.Letter update : List.of(box.next(), box.next())) {
                Calendar calendar = read(update.calendar());
                assertThat(method(calendar)).isEqualTo("REQUEST");
                assertThat(value(calendar, Property.SEQUENCE)).isEqualTo("1");
                assertThat(value(calendar, Property.DTSTART)).isEqualTo("20310317T110000");
                assertThat(value(calendar, Property.RRULE)).contains("FREQ=WEEKLY");
            }

            ann.delete("conferences/" + id, version(ann, id));

            for (LetterBox.Letter end : List.of(box.next(), box.next())) {
                Calendar calendar = read(end.calendar());
                assertThat(method(calendar)).isEqualTo("CANCEL");
                assertThat(value(calendar, Property.SEQUENCE)).isEqualTo("2");
            }
            assertThat(box.size()).isZero();
        }
    }

    @Test
    void whatCouldNotBeSentIsSentOnceAfterARestart() throws Exception {
        try (LetterBox box = new LetterBox();
                Rostrum rostrum = start(box)) {
            box.refuse(true);
            Api ann = annAndBen(rostrum);
            String id = plan(ann, "2031-03-17T09:00:00Z").path("id").asText();
            box.awaitRefusal();
            box.awaitRefusal();
            assertThat(ann.get("invitations/" + id).toString()).contains("QUEUED");

            rostrum.kill();
            box.refuse(false);
            rostrum.start();
            Api again = Api.logIn(rostrum.http("/api/v1/"), "ann", PASSWORD);

            assertThat(Set.of(box.next().to(), box.next().to()))
                    .containsExactlyInAnyOrder("ann@example.org", "ben@example.org");
            while (!again.get("invitations/" + id).findValuesAsText("state").equals(List.of("SENT", "SENT"))) {
                Thread.onSpinWait();
            }
            assertThat(box.size()).isZero();
        }
    }

    private Rostrum start(LetterBox box) throws Exception {
        return Rostrum.startIn(
                folder.resolve("data"),
                Map.of(
                        "ROSTRUM_SMTP_HOST", "127.0.0.1",
                        "ROSTRUM_SMTP_PORT", String.valueOf(box.port()),
                        "ROSTRUM_SMTP_SECURITY", "NONE",
                        "ROSTRUM_MAIL_FROM", "meet@example.org",
                        "ROSTRUM_PUBLIC_URL", "https://meet.example.org",
                        "ROSTRUM_GATHER_SECONDS", "1"));
    }

    private static Api annAndBen(Rostrum rostrum) throws Exception {
        Api admin = rostrum.api();
        for (String name : List.of("ann", "ben")) {
            admin.addUser(name, name, PASSWORD);
            Api person = Api.logIn(rostrum.http("/api/v1/"), name, PASSWORD);
            person.send("PATCH", "profile", JSON.createObjectNode().put("email", name + "@example.org"));
        }
        return Api.logIn(rostrum.http("/api/v1/"), "ann", PASSWORD);
    }

    private static JsonNode plan(Api ann, String start) throws Exception {
        ObjectNode draft = JSON.createObjectNode();
        draft.put("topic", "Совет директоров").put("mode", "all-on-screen").put("capacity", 20);
        draft.putArray("invited").add("ben");
        draft.set("launch", launch(start));
        return ann.send("POST", "conferences", draft);
    }

    private static ObjectNode launch(String start) {
        ObjectNode launch = JSON.createObjectNode();
        launch.put("type", "scheduled")
                .put("start", start)
                .put("duration", "PT1H")
                .put("zone", "Europe/Berlin")
                .put("rule", "FREQ=WEEKLY;COUNT=20");
        return launch;
    }

    private static long version(Api api, String id) throws Exception {
        return api.get("conferences/" + id).path("version").asLong();
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String method(Calendar calendar) {
        return calendar.getProperty(Property.METHOD).orElseThrow().getValue();
    }

    private static String value(Calendar calendar, String property) {
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        return events.get(0).getProperty(property).orElseThrow().getValue();
    }
}

package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people write is read later by those who may, also when the server was struck down while they wrote. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChatITest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "another-long-password";
    private static final int BURST = 30;

    @TempDir
    private Path folder;

    @Test
    void whatWasSaidIsReadByThoseWhoMayAfterAPowerFailure() throws Exception {
        try (Rostrum rostrum = Rostrum.startIn(folder.resolve("data"))) {
            for (String name : List.of("ann", "ben", "cleo", "dan", "eve")) {
                rostrum.api().addUser(name, name, PASSWORD, "COLLABORATE", "CREATE_CONFERENCES");
            }
            String room = as("ann", rostrum).addRoom("Town hall");
            talkUntilItIsStruckDown(rostrum, room);
            rostrum.start();

            List<String> burst = inTheJournal(rostrum);
            assertThat(burst).startsWith("one", "two");
            List<String> aloud =
                    burst.stream().filter(text -> !text.equals("psst")).toList();
            assertThat(awaited(aloud.size(), "ann", rostrum, room))
                    .as("the owner")
                    .isEqualTo(aloud);
            assertThat(history("ben", rostrum, room)).as("who was there").isEqualTo(burst);
            assertThat(history("cleo", rostrum, room)).as("who left early").containsExactly("one");
            assertThat(history("dan", rostrum, room)).as("who came late").isEqualTo(after("two", burst));
            assertThatThrownBy(() -> history("eve", rostrum, room))
                    .as("who was never there")
                    .hasMessageContaining("404")
                    .hasMessageContaining("conference.unknown");
            assertThat(rostrum.get("/api/v1/chat-history/" + room).statusCode()).isEqualTo(401);
            assertThat(rostrum.shell("rostrum:chat-show --json " + room))
                    .contains("\"one\"")
                    .doesNotContain("psst");
        }
    }

    private static void talkUntilItIsStruckDown(Rostrum rostrum, String room) throws Exception {
        try (Talk ben = Talk.in(rostrum, room, "Ben", as("ben", rostrum));
                Talk cleo = Talk.in(rostrum, room, "Cleo", as("cleo", rostrum))) {
            ben.says("one");
            cleo.leaves();
            ben.says("two");
            try (Talk dan = Talk.in(rostrum, room, "Dan", as("dan", rostrum))) {
                ben.whispers(dan, "psst");
                for (int i = 0; i < BURST; i++) {
                    ben.says("burst " + i);
                }
                rostrum.kill();
            }
        }
    }

    /** What was on disk when it was struck down: the burst is in it from its first message on, without a gap. */
    private static List<String> inTheJournal(Rostrum rostrum) throws IOException {
        List<String> texts = new ArrayList<>(List.of("one", "two", "psst"));
        String journal = rostrum.shell("rostrum:journal-list --count 1000 --json");
        IntStream.range(0, BURST)
                .mapToObj(i -> "burst " + i)
                .filter(text -> journal.contains("text=" + text + ","))
                .forEach(texts::add);
        return texts;
    }

    private static List<String> after(String text, List<String> all) {
        return all.subList(all.indexOf(text) + 1, all.size());
    }

    /** The chat is kept a little later than it is said. */
    private static List<String> awaited(int count, String who, Rostrum rostrum, String room) throws Exception {
        Api api = as(who, rostrum);
        List<String> found = history(api, room);
        while (found.size() < count) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            found = history(api, room);
        }
        return found;
    }

    private static List<String> history(String who, Rostrum rostrum, String room) throws Exception {
        return history(as(who, rostrum), room);
    }

    /** The oldest first, page by page. */
    private static List<String> history(Api api, String room) throws Exception {
        List<String> texts = new ArrayList<>();
        String before = "";
        while (before != null) {
            JsonNode page = api.get("chat-history/" + room + "?limit=7" + before);
            page.get("items").forEach(message -> texts.add(message.get("text").asText()));
            before = page.hasNonNull("next") ? "&before=" + page.get("next").asLong() : null;
        }
        Collections.reverse(texts);
        return texts;
    }

    @Test
    void lettersReachBothAtOnceAndNobodyElseEver() throws Exception {
        try (Rostrum rostrum = Rostrum.startIn(folder.resolve("data"))) {
            for (String name : List.of("ben", "cleo", "eve")) {
                rostrum.api().addUser(name, name, PASSWORD, "COLLABORATE");
            }
            Api ben = as("ben", rostrum);
            Api cleo = as("cleo", rostrum);
            try (Talk desk = Talk.on(rostrum, cleo);
                    Talk phone = Talk.on(rostrum, cleo);
                    Talk own = Talk.on(rostrum, ben)) {
                for (Talk device : List.of(desk, phone, own)) {
                    device.await(message -> message.path("type").asText().equals("welcome"));
                }
                write(ben, "cleo", "Lunch?");
                for (Talk device : List.of(desk, phone, own)) {
                    assertThat(device.await(message ->
                                            message.path("type").asText().equals("wrote"))
                                    .path("text")
                                    .asText())
                            .isEqualTo("Lunch?");
                }
            }
            rostrum.kill();
            rostrum.start();

            JsonNode conversation =
                    as("cleo", rostrum).get("chats").get("items").get(0);
            assertThat(conversation.get("unread").asInt()).isEqualTo(1);
            assertThat(conversation.get("last").get("text").asText()).isEqualTo("Lunch?");
            long id = conversation.get("last").get("id").asLong();
            JsonNode mark = JSON.createObjectNode().put("upTo", id);
            assertThat(as("cleo", rostrum)
                            .send("PUT", "chats/ben/read", mark)
                            .get("unread")
                            .asInt())
                    .isZero();
            for (String stranger : List.of("ben", "cleo")) {
                assertThat(as("eve", rostrum).get("chats/" + stranger).get("items"))
                        .isEmpty();
                assertThat(rostrum.api().get("chats/" + stranger).get("items")).isEmpty();
            }

            block(as("cleo", rostrum), "ben");
            assertThatThrownBy(() -> write(as("ben", rostrum), "cleo", "Please?"))
                    .hasMessageContaining("403")
                    .hasMessageContaining("chat.blocked");
        }
    }

    private static void write(Api who, String to, String text) throws IOException, InterruptedException {
        who.send("POST", "chats/" + to, JSON.createObjectNode().put("text", text));
    }

    private static void block(Api who, String whom) throws IOException, InterruptedException {
        who.send("PUT", "calls/blocked/" + whom, JSON.createObjectNode());
    }

    private static Api as(String name, Rostrum rostrum) throws IOException, InterruptedException {
        return Api.logIn(rostrum.http("/api/v1/"), name, PASSWORD);
    }
}

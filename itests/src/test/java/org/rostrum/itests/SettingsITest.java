package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator sets while the server runs holds at once and after a restart, and its file stays readable. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SettingsITest {

    private static final String CALLS = "settings/org.rostrum.calling.core";
    private static final String LECTURE = "settings/org.rostrum.mode.lecture";

    @TempDir
    private Path folder;

    @Test
    void changeHoldsAtOnceAndAfterARestart() throws Exception {
        try (Rostrum rostrum = Rostrum.startIn(folder.resolve("data"))) {
            Path file = folder.resolve("data/etc/org.rostrum.calling.core.cfg");
            String shipped = Files.readString(file);
            String version = rostrum.api().get(CALLS).path("version").asText();

            HttpResponse<String> changed = patch(
                    rostrum,
                    CALLS,
                    version,
                    "{\"values\":{\"missed.days\":\"7\",\"ring.seconds\":\"30\"},\"reset\":[]}");
            assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
            assertThat(patch(rostrum, CALLS, version, "{\"values\":{\"missed.days\":\"8\"}}")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(Files.readString(file))
                    .isEqualTo(shipped.replaceFirst("#missed.days = 90", "missed.days = 7")
                            .replaceFirst("(?m)^ring.seconds = .*$", "ring.seconds = 30"));

            assertThat(named(rostrum, "de-AT,en;q=0.5")).isEqualTo("Anrufe");
            assertThat(named(rostrum, "tr")).isEqualTo("Aramalar");
            assertThat(named(rostrum, "fr")).isEqualTo("Calls");

            rostrum.stop();
            rostrum.start();

            JsonNode again = rostrum.api().get(CALLS);
            assertThat(setting(again, "missed.days").path("value").asText()).isEqualTo("7");
            assertThat(setting(again, "ring.seconds").path("value").asText()).isEqualTo("30");
            assertThat(setting(again, "ring.seconds").path("max").asInt()).isEqualTo(600);
            assertThat(rostrum.shell("rostrum:settings-show --json org.rostrum.calling.core"))
                    .contains("{\"key\":\"missed.days\",\"value\":\"7\"");
        }
    }

    @Test
    void whatDoesNotRunIsPutBack() throws Exception {
        try (Rostrum rostrum = Rostrum.startIn(folder.resolve("data"))) {
            String version = rostrum.api().get(LECTURE).path("version").asText();
            HttpResponse<String> refused =
                    patch(rostrum, LECTURE, version, "{\"values\":{\"limits\":\"as many as come\"}}");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(new ObjectMapper().readTree(refused.body()).path("code").asText())
                    .isEqualTo("settings.refused");
            JsonNode again = rostrum.api().get(LECTURE);
            assertThat(again.path("trouble").asText("")).isEmpty();
            assertThat(setting(again, "limits").path("value").asText()).isEqualTo("1/49");
        }
    }

    private static String named(Rostrum rostrum, String language) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(rostrum.http("/api/v1/" + CALLS))
                .header("Authorization", "Bearer " + rostrum.api().token())
                .header("Accept-Language", language)
                .build();
        String section = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return new ObjectMapper().readTree(section).path("name").asText();
    }

    private static JsonNode setting(JsonNode section, String key) {
        for (JsonNode one : section.path("settings")) {
            if (one.path("key").asText().equals(key)) {
                return one;
            }
        }
        throw new AssertionError(key + " is missing in " + section);
    }

    private static HttpResponse<String> patch(Rostrum rostrum, String section, String version, String body)
            throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(rostrum.http("/api/v1/" + section))
                                .header(
                                        "Authorization",
                                        "Bearer " + rostrum.api().token())
                                .header("Content-Type", "application/json")
                                .header("If-Match", '"' + version + '"')
                                .method("PATCH", BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}

package org.rostrum.webhook;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;

/** Takes one letter to its address, signed, and says what came back. On any thread. */
@Component(service = Postman.class)
public final class Postman {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_OK = 300;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * What came back.
     *
     * @param taken whether it was a status from 200 to 299
     * @param said the status, or why there was none
     */
    record Answer(boolean taken, String said) {

        private static Answer of(HttpResponse<Void> response, Throwable why) {
            if (response == null) {
                return new Answer(false, nameOf(why));
            }
            int status = response.statusCode();
            return new Answer(status >= OK && status < NOT_OK, Integer.toString(status));
        }

        private static String nameOf(Throwable why) {
            Throwable cause = why instanceof CompletionException && why.getCause() != null ? why.getCause() : why;
            return cause.getClass().getSimpleName();
        }
    }

    /** Completes within twenty seconds, and never with an exception. */
    CompletableFuture<Answer> deliver(Hook hook, Letter letter, String secret, Instant now) {
        HttpRequest request = HttpRequest.newBuilder(hook.url())
                .timeout(ANSWERING)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Rostrum")
                .header(Letter.SIGNATURE, letter.signature(secret, now))
                .POST(HttpRequest.BodyPublishers.ofString(letter.body()))
                .build();
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        // The request's own time ends with the headers of the answer; a body may go on for ever.
        return answer.orTimeout(2 * ANSWERING.toSeconds(), TimeUnit.SECONDS).handle((response, why) -> {
            answer.cancel(true);
            return Answer.of(response, why);
        });
    }
}

package org.rostrum.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What anybody meets who comes to a server that was just started. */
class HealthITest {

    @TempDir
    private static Path folder;

    private static Rostrum rostrum;

    @BeforeAll
    static void start() throws Exception {
        rostrum = Rostrum.startIn(folder.resolve("data"));
    }

    @AfterAll
    static void stop() throws Exception {
        rostrum.close();
    }

    @Test
    void itIsAliveAndReady() throws Exception {
        assertThat(rostrum.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(rostrum.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyLearnsWhatItRunsOn() throws Exception {
        for (String path : new String[] {"/", "/health/live", "/no-such-page", "/api/v1/no-such-thing"}) {
            HttpResponse<String> answer = rostrum.get(path);
            assertThat(answer.headers().map()).as(path).doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.body())
                    .as(path)
                    .doesNotContainIgnoringCase("jetty")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void noDirectoryIsListed() throws Exception {
        assertThat(rostrum.get("/assets/").body()).doesNotContainIgnoringCase("directory");
    }

    @Test
    void pagesTravelCompressed() throws Exception {
        HttpResponse<String> metrics = rostrum.get("/metrics", "Accept-Encoding", "gzip");
        assertThat(metrics.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    @Test
    void theCertificateItMadeIsForThisMachine() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(rostrum.trust()).build();
        URI uri = URI.create("https://localhost:" + rostrum.ports().https() + "/health/live");

        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void modernTlsIsSpokenAndNothingOlder() throws Exception {
        assertThat(handshake("TLSv1.3")).isEqualTo("TLSv1.3");
        assertThat(handshake("TLSv1.2")).isEqualTo("TLSv1.2");
        assertThatThrownBy(() -> handshakeWith("TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void theShellIsForTheAdministrator() throws Exception {
        try (Shell shell = rostrum.shell()) {
            assertThat(shell.run("bundle:list -s")).contains("org.rostrum.conference.core");
        }
        assertThatThrownBy(() -> Shell.open(rostrum.ports().ssh(), Rostrum.ADMIN, "guess"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Shell.open(rostrum.ports().ssh(), "karaf", "karaf"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void everyBundleIsActive() throws Exception {
        try (Shell shell = rostrum.shell()) {
            assertThat(shell.run("bundle:list -t 0 --no-format").lines().filter(line -> line.contains("rostrum")))
                    .isNotEmpty()
                    .allMatch(line -> line.contains("Active"));
        }
    }

    @Test
    void itPrintsNothingAndLogsNoError() throws Exception {
        assertThat(rostrum.printed()).isEmpty();
        assertThat(rostrum.log()).doesNotContain("| ERROR |");
    }

    @Test
    void itsDataIsNobodyElsesBusiness() throws Exception {
        try (Stream<Path> files = Files.walk(rostrum.data())) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isSubsetOf(Set.of(
                                    PosixFilePermission.OWNER_READ,
                                    PosixFilePermission.OWNER_WRITE,
                                    PosixFilePermission.OWNER_EXECUTE)));
        }
    }

    private static String handshake(String protocol) throws Exception {
        return handshakeWith(protocol);
    }

    private static String handshakeWith(String protocol, String... suites) throws Exception {
        try (SSLSocket socket = (SSLSocket) rostrum.trust()
                .getSocketFactory()
                .createSocket("localhost", rostrum.ports().https())) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setProtocols(new String[] {protocol});
            if (suites.length > 0) {
                parameters.setCipherSuites(suites);
            }
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }
}

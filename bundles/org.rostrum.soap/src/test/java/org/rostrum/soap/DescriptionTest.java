package org.rostrum.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of the services, and to whom. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionTest {

    private RunningSoap soap;

    @BeforeAll
    void open() throws Exception {
        soap = new RunningSoap(false, "");
    }

    @AfterAll
    void close() {
        soap.close();
    }

    /** If this fails and the change was meant: copy target/wsdl to src/test/wsdl, from which the test's client is made. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Calls", "Conferences", "Contacts", "Groups", "Occurrences", "Participants", "People", "Profiles"
            })
    void theContractIsTheWsdlThatIsServed(String service) throws Exception {
        var answer = soap.send(soap.request("/soap/" + service + "?wsdl"));
        String served = answer.body().replace(soap.url(""), "http://127.0.0.1");
        Path made = Files.createDirectories(Path.of("target/wsdl")).resolve(service + ".wsdl");
        Files.writeString(made, served + "\n");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Path.of("src/test/wsdl").resolve(service + ".wsdl")).hasSameTextualContentAs(made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Calls", "Conferences", "Contacts", "Groups", "Occurrences", "Participants", "People", "Profiles"
            })
    void everyServiceIsDocumentLiteralInOneWsdl(String service) throws Exception {
        String wsdl = soap.send(soap.request("/soap/" + service + "?wsdl")).body();

        assertThat(wsdl).contains("style=\"document\"").contains("use=\"literal\"");
        assertThat(wsdl)
                .doesNotContain("style=\"rpc\"")
                .doesNotContain("wsdl:import")
                .doesNotContain("schemaLocation=");
        assertThat(wsdl.split("<wsdl:service ", -1)).hasSize(2);
        assertThat(wsdl).contains("urn:rostrum:problem");
    }

    @Test
    void thePageListsEveryServiceWithItsWsdl() throws Exception {
        for (String path : new String[] {"/soap", "/soap/"}) {
            var page = soap.send(soap.request(path));

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
            assertThat(page.body())
                    .contains("href=\"/soap/Calls?wsdl\"")
                    .contains("href=\"/soap/Conferences?wsdl\"")
                    .contains("href=\"/soap/Contacts?wsdl\"")
                    .contains("href=\"/soap/Groups?wsdl\"")
                    .contains("href=\"/soap/Occurrences?wsdl\"")
                    .contains("href=\"/soap/Participants?wsdl\"")
                    .contains("href=\"/soap/People?wsdl\"")
                    .contains("href=\"/soap/Profiles?wsdl\"");
        }
    }

    @Test
    void theAddressIsTheOneThatWasAskedForOrTheOneThatIsConfigured() throws Exception {
        assertThat(soap.send(soap.request("/soap/People?wsdl")).body())
                .contains("location=\"" + soap.url("/soap/People") + "\"");
        assertThat(soap.send(soap.request("/soap/People?wsdl").header("X-Forwarded-Proto", "https"))
                        .body())
                .contains("location=\"" + soap.url("/soap/People").replace("http:", "https:") + "\"");
        try (RunningSoap behindProxy = new RunningSoap(false, "https://meet.example.org/")) {
            assertThat(behindProxy
                            .send(behindProxy.request("/soap/People?wsdl"))
                            .body())
                    .contains("location=\"https://meet.example.org/soap/People\"");
        }
    }

    @Test
    void nothingElseIsTold() throws Exception {
        assertThat(soap.send(soap.request("/soap/Nobody?wsdl")).statusCode()).isEqualTo(404);
        assertThat(soap.send(soap.request("/soap/People/x?wsdl")).statusCode()).isEqualTo(404);
        for (String query : new String[] {"", "?xsd=../../etc/passwd", "?wsdl=x", "?formatted&stylesheet=http://a/b"}) {
            assertThat(soap.send(soap.request("/soap/People" + query)).statusCode())
                    .as(query)
                    .isEqualTo(405);
        }
    }
}

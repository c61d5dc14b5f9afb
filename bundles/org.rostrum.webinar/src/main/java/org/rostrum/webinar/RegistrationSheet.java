package org.rostrum.webinar;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.rostrum.web.Csv;

/** Registrations as comma-separated values; all that is in them comes from strangers. Pure. */
record RegistrationSheet(List<Terms.Question> questions) {

    private static final List<String> COLUMNS = List.of("Name", "E-mail", "Registered", "State");

    void writeHead(Writer out) throws IOException {
        write(Stream.concat(COLUMNS.stream(), questions.stream().map(Terms.Question::label)), out);
    }

    void write(Registration registration, Writer out) throws IOException {
        Stream<String> known = Stream.of(
                registration.name(), registration.email(), registration.made().toString(), state(registration));
        Stream<String> answers =
                questions.stream().map(question -> registration.answers().getOrDefault(question.name(), ""));
        write(Stream.concat(known, answers), out);
    }

    private static void write(Stream<String> cells, Writer out) throws IOException {
        out.write(Csv.line(cells.toList()));
    }

    private static String state(Registration registration) {
        if (registration.cancelled()) {
            return "cancelled";
        }
        return registration.pending() ? "unconfirmed" : "registered";
    }
}

package org.rostrum.webinar;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Registrations as comma-separated values (RFC 4180), every cell in quotes. Cells come from strangers, and spreadsheets run
 * what looks like a formula: such a cell gets an apostrophe in front, as text has it there. Pure.
 */
record RegistrationSheet(List<Terms.Question> questions) {

    private static final List<String> COLUMNS = List.of("Name", "E-mail", "Registered", "State");

    /** What Excel, LibreOffice and Google take for a formula, blanks before it and full-width signs included. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\s\\p{Cntrl}\\p{Z}]*[=+\\-@\uff1d\uff0b\uff0d\uff20].*|[\\t\\r\\n].*");

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
        out.write(cells.map(RegistrationSheet::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String state(Registration registration) {
        if (registration.cancelled()) {
            return "cancelled";
        }
        return registration.pending() ? "unconfirmed" : "registered";
    }

    private static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}

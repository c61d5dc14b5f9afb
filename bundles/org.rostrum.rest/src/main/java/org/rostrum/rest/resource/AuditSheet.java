package org.rostrum.rest.resource;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.Deed;

/**
 * Lines of the audit as comma-separated values (RFC 4180), every cell in quotes. Ids may be what a stranger typed, and
 * spreadsheets run what looks like a formula: such a cell gets an apostrophe in front. Pure.
 */
final class AuditSheet {

    private static final List<String> COLUMNS = List.of("at", "kind", "who", "from", "what", "on", "outcome", "detail");

    /** What Excel, LibreOffice and Google take for a formula, blanks before it and full-width signs included. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\s\\p{Cntrl}\\p{Z}]*[=+\\-@\uff1d\uff0b\uff0d\uff20].*|[\\t\\r\\n].*");

    private AuditSheet() {}

    static String of(List<AuditLine> lines) {
        return Stream.concat(Stream.of(COLUMNS), lines.stream().map(AuditSheet::cells))
                .map(cells -> cells.stream().map(AuditSheet::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static List<String> cells(AuditLine line) {
        Deed deed = line.deed();
        return List.of(
                line.at().toString(),
                deed.who().kind().name(),
                deed.who().id(),
                deed.from().orElse(""),
                deed.what(),
                deed.on().orElse(""),
                deed.outcome(),
                deed.detail().orElse(""));
    }

    private static String cell(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}

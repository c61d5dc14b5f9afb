package org.rostrum.rest.resource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostrum.audit.AuditLine;
import org.rostrum.audit.Deed;
import org.rostrum.web.Csv;

/** Lines of the audit as comma-separated values; ids may be what a stranger typed. Pure. */
final class AuditSheet {

    private static final List<String> COLUMNS = List.of("at", "kind", "who", "from", "what", "on", "outcome", "detail");

    private AuditSheet() {}

    static String of(List<AuditLine> lines) {
        return Stream.concat(Stream.of(COLUMNS), lines.stream().map(AuditSheet::cells))
                .map(Csv::line)
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
}

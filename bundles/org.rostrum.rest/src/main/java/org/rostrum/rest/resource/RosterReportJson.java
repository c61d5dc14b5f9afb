package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.rostrum.identity.Roster;

/** What became of a table of accounts. */
@Schema(name = "RosterReport")
public record RosterReportJson(
        @Schema(description = "Whether the accounts under added are there now.") boolean kept,
        @Schema(description = "Rows that are accounts now, or could be.") List<AddedJson> added,
        List<RejectedJson> rejected) {

    /** A row that is an account now, or could be. */
    @Schema(name = "RosterAdded")
    public record AddedJson(
            @Schema(description = "In which the row ends, from 1.") long line,
            String id,
            @Schema(description = "If it was made; said here and never again.") String password) {
        @Override
        public String toString() {
            return "AddedJson[line=" + line + ", id=" + id + "]";
        }
    }

    /** A row that is none, and why. */
    @Schema(name = "RosterRejected")
    public record RejectedJson(
            @Schema(description = "In which the row ends, from 1.") long line,
            @Schema(description = "As it was written.") String id,
            String code,
            String detail) {}

    static RosterReportJson of(Roster.Report report) {
        return new RosterReportJson(
                report.kept(),
                report.added().stream()
                        .map(row -> new AddedJson(
                                row.line(), row.id().value(), row.password().orElse(null)))
                        .toList(),
                report.rejected().stream()
                        .map(row -> new RejectedJson(
                                row.line(),
                                row.id(),
                                row.why().code(),
                                row.why().detail()))
                        .toList());
    }
}

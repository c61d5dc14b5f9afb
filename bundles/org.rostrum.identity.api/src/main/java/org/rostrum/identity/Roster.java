package org.rostrum.identity;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;

/**
 * The accounts as a table for other programs: CSV of RFC 4180 in UTF-8, the first row names the columns. Who calls
 * decides who may. Calls block on the database, and for some 50 ms for each password: never call on a conference or
 * media thread.
 */
@ProviderType
public interface Roster {

    /** The longest table that is read, in bytes. */
    int MAX_BYTES = 1 << 20;

    /** The most accounts that are read at once. */
    int MAX_ROWS = 500;

    /**
     * How a table is read.
     *
     * @param dryRun nothing is kept, only the report is made
     * @param partly what is refused is left out; without it one refused row refuses all
     * @param makingPasswords who has no password in the table gets one; without it nobody can log in there until somebody
     *     sets one
     */
    record Reading(boolean dryRun, boolean partly, boolean makingPasswords) {}

    /**
     * What became of a table.
     *
     * @param kept whether the accounts that are named here are there now
     * @param added the rows that are accounts now, or could be
     */
    record Report(boolean kept, List<Added> added, List<Rejected> rejected) {
        public Report {
            added = List.copyOf(added);
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * A row that is an account now, or could be.
     *
     * @param line in which the row ends, from 1
     * @param password that was made for it and is known from here alone
     */
    record Added(long line, UserId id, Optional<String> password) {
        @Override
        public String toString() {
            return "Added[line=" + line + ", id=" + id + "]";
        }
    }

    /**
     * A row that is none.
     *
     * @param line in which the row ends, from 1
     * @param id as it was written
     */
    record Rejected(long line, String id, Problem why) {}

    /**
     * All accounts by id, without any secret. A cell that a spreadsheet would take for a formula begins with an apostrophe,
     * which {@link #read} takes off again.
     */
    String write();

    /**
     * Adds the accounts of a table, all in one step. Refuses {@code roster.invalid} what is no such table or too long, and
     * {@code user.taken} or {@code group.unknown} if others were quicker; what is wrong with a row is in the report.
     */
    Outcome<Report> read(byte[] csv, Reading how);
}

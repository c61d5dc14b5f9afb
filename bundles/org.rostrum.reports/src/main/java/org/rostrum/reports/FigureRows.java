package org.rostrum.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.persistence.Rows;
import org.rostrum.persistence.Tables;

/** The figures in their tables. Calls block on the database; a broken database throws an unchecked exception. */
@Component(service = FigureRows.class)
public final class FigureRows {

    /** The most runs of one answer. */
    static final int MOST_RUNS = 1_000;

    private static final String RUN = "conference, began, ended, conference_id, topic, most, entered, joins, failed,"
            + " first_media_millis, loss, worst_loss, round_trip_millis";

    private final Rows rows;

    @Activate
    public FigureRows(@Reference Tables tables) {
        this(tables.open("reports", "org/rostrum/reports/schema"));
    }

    FigureRows(DataSource source) {
        this.rows = new Rows(source);
    }

    void add(Figures.Sample sample) {
        rows.change("delete from reports_sample where at = ?", seconds(sample.at()));
        rows.change(
                "insert into reports_sample (at, conferences, people, waiting, sessions, loss, round_trip_millis,"
                        + " joins, failed, first_media_millis) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                seconds(sample.at()),
                sample.conferences(),
                sample.people(),
                sample.waiting(),
                sample.sessions(),
                sample.paths().loss().orElse(null),
                sample.paths().roundTripMillis().orElse(null),
                sample.entries().joins(),
                sample.entries().failed(),
                sample.entries().firstMediaMillis().orElse(null));
    }

    /** Writes how far a run has come, in the place of what stood there. */
    void put(Figures.Run run) {
        rows.change("delete from reports_run where conference = ? and began = ?", run.key(), seconds(run.began()));
        rows.change(
                "insert into reports_run (" + RUN + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.key(),
                seconds(run.began()),
                run.ended().map(FigureRows::seconds).orElse(null),
                run.id(),
                run.topic(),
                run.most(),
                run.entered(),
                run.entries().joins(),
                run.entries().failed(),
                run.entries().firstMediaMillis().orElse(null),
                run.paths().loss().orElse(null),
                run.worstLoss().orElse(null),
                run.paths().roundTripMillis().orElse(null));
    }

    /**
     * The samples from then until before then, the oldest first: of each step one, of its most or its mean.
     *
     * @param step whole minutes
     */
    List<Figures.Sample> samples(Instant from, Instant until, Duration step) {
        long seconds = step.toSeconds();
        return rows.read(
                FigureRows::sample,
                "select (at / ?) * ? as begins, max(conferences), max(people), max(waiting), max(sessions), avg(loss),"
                        + " avg(round_trip_millis), sum(joins), sum(failed), avg(first_media_millis)"
                        + " from reports_sample where at >= ? and at < ? group by begins order by begins",
                seconds,
                seconds,
                seconds(from),
                seconds(until));
    }

    /** The runs that began from then until before then, the newest first, and of them {@link #MOST_RUNS}. */
    List<Figures.Run> runs(Instant from, Instant until) {
        return rows.read(
                FigureRows::run,
                "select " + RUN + " from reports_run where began >= ? and began < ? order by began desc, conference"
                        + " fetch first " + MOST_RUNS + " rows only",
                seconds(from),
                seconds(until));
    }

    /** Lets go of what is older. */
    void forget(Instant before) {
        rows.change("delete from reports_sample where at < ?", seconds(before));
        rows.change("delete from reports_run where began < ?", seconds(before));
    }

    private static Figures.Sample sample(ResultSet row) throws SQLException {
        return new Figures.Sample(
                Instant.ofEpochSecond(row.getLong(1)),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                new Figures.Paths(number(row, 6), number(row, 7)),
                new Figures.Entries(row.getInt(8), row.getInt(9), number(row, 10)));
    }

    private static Figures.Run run(ResultSet row) throws SQLException {
        long ended = row.getLong("ended");
        boolean over = !row.wasNull();
        return new Figures.Run(
                row.getString("conference"),
                Instant.ofEpochSecond(row.getLong("began")),
                over ? Optional.of(Instant.ofEpochSecond(ended)) : Optional.empty(),
                row.getString("conference_id"),
                row.getString("topic"),
                row.getInt("most"),
                row.getInt("entered"),
                new Figures.Entries(row.getInt("joins"), row.getInt("failed"), number(row, 10)),
                new Figures.Paths(number(row, 11), number(row, 13)),
                number(row, 12));
    }

    private static Optional<Double> number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static long seconds(Instant at) {
        return at.getEpochSecond();
    }
}

package org.rostrum.persistence.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import javax.persistence.PersistenceException;
import javax.sql.DataSource;
import org.rostrum.metrics.MetricSink;
import org.rostrum.metrics.MetricSource;

/** An open database whose tables are up to date. Every call blocks; any thread may call. */
final class Database implements MetricSource, AutoCloseable {

    /** Standard SQL for "a unique constraint is violated"; H2 and PostgreSQL both say it. */
    private static final String UNIQUE_VIOLATION = "23505";

    private static final int PING_SECONDS = 1;
    private static final double NANOS_PER_SECOND = 1e9;

    /** A row with this key, or with one of its unique values, is there already. */
    static final class Duplicate extends RuntimeException {
        private static final long serialVersionUID = 1;

        Duplicate(PersistenceException cause) {
            super("a row of the same key is there already", cause);
        }
    }

    private final DataSource source;
    private final EntityManagerFactory managers;
    private final LongAdder committed = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    private Database(DataSource source, EntityManagerFactory managers) {
        this.source = source;
        this.managers = managers;
    }

    /** Brings the tables up to date and opens. Throws {@link Schema.TooNew} if a newer version was here. */
    static Database open(DataSource source) throws SQLException {
        Schema.prepare(source);
        EntityManagerFactory managers = PersistenceUnit.open(source);
        // EclipseLink connects when it is first used; what is wrong with it shows now, not at the first log-in.
        managers.createEntityManager().close();
        return new Database(source, managers);
    }

    /** Connections, for those who keep tables of their own. */
    DataSource source() {
        return source;
    }

    /** Looks something up. */
    <T> T read(Function<EntityManager, T> work) {
        EntityManager manager = managers.createEntityManager();
        try {
            return work.apply(manager);
        } finally {
            manager.close();
        }
    }

    /** Does all of the work, or nothing and throws: {@link Duplicate} if that was the reason. */
    <T> T write(Function<EntityManager, T> work) {
        long start = System.nanoTime();
        LongAdder outcome = failed;
        try {
            T result = read(manager -> inTransaction(manager, work));
            outcome = committed;
            return result;
        } catch (PersistenceException refused) {
            throw isUniqueViolation(refused) ? new Duplicate(refused) : refused;
        } finally {
            outcome.increment();
            nanos.add(System.nanoTime() - start);
        }
    }

    /** Asks the database for a sign of life, for a second at the most once there is a connection. */
    boolean answers() {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(PING_SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }

    @Override
    public void report(MetricSink sink) {
        String transactions = "rostrum_database_transactions_total";
        sink.counter(transactions, "Transactions that write.", (double) committed.sum(), "outcome", "committed");
        sink.counter(transactions, "Transactions that write.", (double) failed.sum(), "outcome", "failed");
        sink.counter(
                "rostrum_database_transaction_seconds_total",
                "Time spent in transactions that write.",
                nanos.sum() / NANOS_PER_SECOND);
    }

    @Override
    public void close() {
        managers.close();
    }

    private static <T> T inTransaction(EntityManager manager, Function<EntityManager, T> work) {
        EntityTransaction transaction = manager.getTransaction();
        transaction.begin();
        try {
            T result = work.apply(manager);
            transaction.commit();
            return result;
        } finally {
            if (transaction.isActive()) {
                transaction.rollback();
            }
        }
    }

    private static boolean isUniqueViolation(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sawUniqueViolation(sql)) {
                return true;
            }
        }
        return false;
    }

    /** A batch that fails hides the reason behind the next exception. */
    private static boolean sawUniqueViolation(SQLException thrown) {
        for (SQLException next = thrown; next != null; next = next.getNextException()) {
            if (UNIQUE_VIOLATION.equals(next.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}

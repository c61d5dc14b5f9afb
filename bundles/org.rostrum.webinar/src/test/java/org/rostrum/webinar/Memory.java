package org.rostrum.webinar;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.rostrum.persistence.Rows;
import org.rostrum.persistence.Tables;

/** The tables of the extension in a database that is gone with the test. */
final class Memory {

    private static final List<String> SCRIPTS = List.of(
            "V1__guests_and_registrations.sql",
            "V2__who_was_removed.sql",
            "V3__widgets.sql",
            "V4__confirmed_registrations.sql");

    private Memory() {}

    static Rows rows() {
        return new Rows(tables().open(Ledger.NAME, Ledger.SCRIPTS));
    }

    /** Opens a database of its own each time. */
    static Tables tables() {
        return (name, folder) -> {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            Rows rows = new Rows(source);
            SCRIPTS.forEach(script -> rows.change(read(script)));
            return source;
        };
    }

    private static String read(String name) {
        try (InputStream script = Memory.class.getResourceAsStream("/" + Ledger.SCRIPTS + "/" + name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

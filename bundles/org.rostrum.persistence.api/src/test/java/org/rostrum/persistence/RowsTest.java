package org.rostrum.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowsTest {

    private final Rows rows = new Rows(database());

    @BeforeEach
    void twoRows() {
        rows.change("create table word (id int, text varchar(20))");
        rows.change("insert into word values (?, ?)", 1, "one");
        rows.change("insert into word values (?, ?)", 2, null);
    }

    @Test
    void rowsAreReadInTheirOrder() {
        assertThat(rows.read(row -> row.getInt("id"), "select id from word order by id desc"))
                .containsExactly(2, 1);
        assertThat(rows.read(row -> row.getString(1), "select text from word where id = ?", 1))
                .containsExactly("one");
    }

    @Test
    void nullIsKeptAsNothing() {
        assertThat(rows.read(row -> row.getInt("id"), "select id from word where text is null"))
                .containsExactly(2);
    }

    @Test
    void changesAreCounted() {
        assertThat(rows.change("update word set text = 'x'")).isEqualTo(2);
        assertThat(rows.change("delete from word where id = ?", 3)).isZero();
    }

    @Test
    void valueIsNeverPartOfTheStatement() {
        rows.change("insert into word values (?, ?)", 3, "'); drop table word;");
        assertThat(rows.read(row -> row.getString(1), "select text from word where id = ?", 3))
                .containsExactly("'); drop table word;");
    }

    @Test
    void statementThatFailsNamesItselfAndNoValue() {
        assertThatThrownBy(() -> rows.change("update nowhere set text = ?", "s3cret"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("update nowhere")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> rows.read(row -> row.getInt("other"), "select id from word"))
                .isInstanceOf(IllegalStateException.class);
    }

    /** As the pool of the house is small: every connection must be given back. */
    private static JdbcDataSource database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return source;
    }
}

package org.rostrum.persistence;

import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tables of extensions. The service is there while the database is open; it goes when that closes, and with it whatever
 * needs it. What an extension has written stays when it is uninstalled, and is there again when it comes back.
 *
 * <p>Usually asked once, by the constructor of the component that reads and writes the rows.
 */
@ProviderType
public interface Tables {

    /** What the name of an extension's tables may be. */
    Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,23}");

    /**
     * Brings the tables of the calling bundle up to date, and opens them. Blocks for as long as the scripts take; any thread
     * may call, none of a conference or of media should.
     *
     * <p>A script is called {@code V<number>__<what>.sql}, is in UTF-8, must run on H2 and on
     * PostgreSQL, and makes only tables, indexes, sequences and views whose names start with {@code <name>_}. Which ones
     * were run is kept in {@code <name>_schema_history}. A script that was released never changes; the next number does.
     *
     * @param name of the extension, as {@link #NAME} demands; it stays the bundle's own until that stops
     * @param folder where the scripts are in the calling bundle, such as {@code org/rostrum/webinar/schema}
     * @return connections to the database of the house, from its pool: few, so give each back soon, and commit what you
     *     write. They are in auto-commit when they come
     * @throws IllegalArgumentException if the name is not one, the folder has no scripts, or one makes something of another
     *     name; nothing has changed
     * @throws IllegalStateException if another bundle has the name, tables of that name were made by somebody else or by a
     *     newer version of the extension; nothing has changed. Or if a script fails: then what went before it is done. The
     *     sentence says which; a component lets it pass, is not there then, and the log has it
     */
    DataSource open(String name, String folder);
}

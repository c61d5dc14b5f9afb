package org.rostrum.persistence.jpa;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.rostrum.persistence.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables of one bundle: each that uses the service gets one of its own, which gives the names back when it stops. */
@Component(scope = ServiceScope.BUNDLE)
public final class ExtensionTables implements Tables {

    private static final Logger LOG = LoggerFactory.getLogger(ExtensionTables.class);

    private final Database database;
    private final TableNames names;
    private final String owner;
    private final Function<String, List<Script>> scripts;

    @Activate
    public ExtensionTables(@Reference Database database, @Reference TableNames names, ComponentContext component) {
        this(
                database,
                names,
                component.getUsingBundle().getSymbolicName(),
                folder -> Script.in(component.getUsingBundle(), folder));
    }

    /**
     * @param owner the bundle's name
     * @param scripts those in a folder of it
     */
    ExtensionTables(Database database, TableNames names, String owner, Function<String, List<Script>> scripts) {
        this.database = database;
        this.names = names;
        this.owner = owner;
        this.scripts = scripts;
    }

    @Override
    public DataSource open(String name, String folder) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name: " + name + " (expected: " + NAME + ")");
        }
        List<Script> found = scripts.apply(folder);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("folder: " + folder + " (expected: V*.sql in " + owner + ")");
        }
        found.forEach(script -> script.requirePrefix(name + "_"));
        names.claim(name, owner);
        prepare(name, found);
        LOG.info("The tables of {} are open for {}", name, owner);
        return database.source();
    }

    private void prepare(String name, List<Script> found) {
        try {
            Schema.prepare(database.source(), name, found);
        } catch (SQLException | RuntimeException failed) {
            throw new IllegalStateException("The tables of " + name + " stay closed: " + failed.getMessage(), failed);
        }
    }

    @Deactivate
    public void close() {
        names.release(owner);
    }
}

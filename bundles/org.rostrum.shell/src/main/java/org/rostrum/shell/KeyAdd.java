package org.rostrum.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.rostrum.console.Refused;
import org.rostrum.identity.ApiKey;
import org.rostrum.identity.ApiKey.Scope;

/** {@code rostrum:key-add}. */
@Service
@Command(
        scope = "rostrum",
        name = "key-add",
        description = "Makes a key for an application that acts in your name, and prints it, once.")
public final class KeyAdd implements Action {

    @Reference
    KeyDesk keys;

    @Reference
    Session session;

    @Argument(name = "name", description = "What you call the application", required = true)
    String name;

    @Option(
            name = "--scope",
            multiValued = true,
            required = true,
            description = "READ, CONFERENCES or PEOPLE; may be repeated")
    List<Scope> scopes = List.of();

    @Option(name = "--network", multiValued = true, description = "From where, 192.0.2.0/24; may be repeated")
    List<String> networks = List.of();

    @Option(name = "--days", description = "How many days it lasts, 1 to 366")
    int days = 90;

    @Override
    public Object execute() throws Refused {
        Instant expires = Instant.now().plus(Duration.ofDays(days));
        ApiKey.Issued issued =
                Refused.unlessDone(keys.issue(new ApiKey.Draft(name, Set.copyOf(scopes), networks, expires)));
        session.getConsole().println("Made " + issued.key().id());
        session.getConsole().println("Key: " + issued.secret());
        return null;
    }
}

package org.rostrum.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the ids of accounts. */
@Service
public final class UserIds implements Completer {

    @Reference
    PeopleDesk people;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> ids = people.accounts("").value().orElse(List.of()).stream()
                .map(account -> account.id().value())
                .toList();
        return new StringsCompleter(ids).complete(session, line, candidates);
    }
}

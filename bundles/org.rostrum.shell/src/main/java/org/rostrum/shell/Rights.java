package org.rostrum.shell;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.rostrum.identity.Right;

/** Completes rights. */
@Service
public final class Rights implements Completer {

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> names = Arrays.stream(Right.values()).map(Right::name).toList();
        return new StringsCompleter(names).complete(session, line, candidates);
    }
}

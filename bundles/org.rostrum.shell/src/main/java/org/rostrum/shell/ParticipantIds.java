package org.rostrum.shell;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes the seats of the conference that is named before. */
@Service
public final class ParticipantIds implements Completer {

    @Reference
    Desk desk;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        List<String> ids = Arrays.stream(line.getArguments())
                .flatMap(word -> desk.participants(word).value().orElse(List.of()).stream())
                .map(seat -> seat.id().value())
                .toList();
        return new StringsCompleter(ids).complete(session, line, candidates);
    }
}

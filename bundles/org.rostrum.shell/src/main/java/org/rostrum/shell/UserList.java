package org.rostrum.shell;

import java.util.List;
import java.util.TreeSet;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.rostrum.identity.User;

/** {@code rostrum:user-list}. */
@Service
@Command(scope = "rostrum", name = "user-list", description = "Lists the accounts.")
public final class UserList implements Action {

    @Reference
    Desk desk;

    @Reference
    Session session;

    @Override
    public Object execute() throws Refused {
        ShellTable table = new ShellTable();
        List.of("Id", "Name", "Rights", "Active").forEach(table::column);
        for (User user : Refused.unlessDone(desk.users())) {
            table.addRow().addContent(user.id(), user.displayName(), new TreeSet<>(user.rights()), user.active());
        }
        table.print(session.getConsole());
        return null;
    }
}

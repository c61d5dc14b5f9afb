package org.rostrum.identity.local;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Groups;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The groups of this server. */
@Component
public final class LocalGroups implements Groups {

    private static final Logger LOG = LoggerFactory.getLogger(LocalGroups.class);

    private final AccountBook book;

    @Activate
    public LocalGroups(@Reference AccountBook book) {
        this.book = book;
    }

    @Override
    public Optional<Group> find(GroupId id) {
        return list().stream().filter(group -> group.id().equals(id)).findFirst();
    }

    @Override
    public List<Group> list() {
        return book.groups();
    }

    @Override
    public List<User> members(GroupId id) {
        List<Group> groups = book.groups();
        boolean everybody = id.equals(Group.EVERYBODY.id());
        return book.list().stream()
                .filter(account -> everybody || account.groups().contains(id))
                .map(account -> AccountBook.user(account, groups))
                .toList();
    }

    @Override
    public Outcome<Group> add(Group group) {
        return book.add(group).map(LocalGroups::told);
    }

    @Override
    public Outcome<Group> change(Group changed) {
        return book.change(changed).map(LocalGroups::told);
    }

    @Override
    public Outcome<Group> remove(GroupId id) {
        if (id.equals(Group.EVERYBODY.id())) {
            return Outcome.refused(Problems.GROUP_INVALID.because("The group of everybody is always there."));
        }
        Outcome<Group> removed = book.remove(id);
        removed.value().ifPresent(group -> LOG.info("Group {} was removed", group.id()));
        return removed;
    }

    private static Group told(Group group) {
        LOG.info("Group {} has the rights {}", group.id(), group.rights());
        return group;
    }
}

package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import java.util.TreeSet;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Disclosed;

/** A group. In a change what is not named stays, and the id is not looked at. */
@Schema(name = "Group")
public record GroupJson(String id, String name, Set<Right> rights) implements Disclosed {

    @Override
    public String disclosed() {
        return rights == null ? "" : "rights=" + new TreeSet<>(rights);
    }

    static GroupJson of(Group group) {
        return new GroupJson(group.id().value(), group.name(), new TreeSet<>(group.rights()));
    }

    Outcome<Group> toGroup() {
        return GroupId.parse(id)
                .map(known -> appliedTo(new Group(known, known.value(), Set.of())))
                .orElseGet(() -> invalid("id: (expected: 1 to 64 letters, digits, dots, underscores and hyphens)"));
    }

    Outcome<Group> appliedTo(Group group) {
        if (name != null && !User.isDisplayName(name)) {
            return invalid("name: (expected: 1 to 100 characters, none of them invisible)");
        }
        return Outcome.done(
                new Group(group.id(), name == null ? group.name() : name, rights == null ? group.rights() : rights));
    }

    private static Outcome<Group> invalid(String why) {
        return Outcome.refused(Problems.GROUP_INVALID.because(why));
    }
}

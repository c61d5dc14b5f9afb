package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Right;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Disclosed;

/** What of an account shall be otherwise; what is not named stays. */
@Schema(name = "UserChange")
public record UserChangeJson(
        String name,
        @Schema(description = "Its own, without what it has from its groups.") Set<Right> rights,
        @Schema(description = "Ids of all groups it shall be in.") Set<String> groups,
        @Schema(description = "All other names it shall have.") Set<String> aliases,
        Boolean active,
        ProfileJson profile)
        implements Disclosed {

    @Override
    public String disclosed() {
        List<String> changes = new ArrayList<>();
        tell(changes, "rights", rights == null ? null : new TreeSet<>(rights));
        tell(changes, "groups", groups == null ? null : new TreeSet<>(groups));
        tell(changes, "aliases", aliases == null ? null : new TreeSet<>(aliases));
        tell(changes, "active", active);
        if (name != null) {
            changes.add("name");
        }
        if (profile != null) {
            changes.add("profile");
        }
        return String.join(" ", changes);
    }

    private static void tell(List<String> changes, String name, Object value) {
        if (value != null) {
            changes.add(name + "=" + value);
        }
    }

    Outcome<AccountChange> toChange() {
        Optional<Set<GroupId>> inGroups = ids(groups, GroupId::parse);
        Optional<Set<UserId>> names = ids(aliases, UserId::parse);
        if ((groups != null && inGroups.isEmpty()) || (aliases != null && names.isEmpty())) {
            return Outcome.refused(Problems.USER_INVALID.because(
                    "groups, aliases: (expected: 1 to 64 letters, digits, dots, underscores and hyphens each)"));
        }
        return Outcome.done(new AccountChange(
                Optional.ofNullable(name), Optional.ofNullable(rights), Optional.ofNullable(active), inGroups, names));
    }

    /** Empty if there are none, or one that cannot be. */
    private static <T> Optional<Set<T>> ids(Set<String> texts, Function<String, Optional<T>> parse) {
        if (texts == null) {
            return Optional.empty();
        }
        Set<T> ids = new HashSet<>();
        for (String text : texts) {
            Optional<T> id = parse.apply(text);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            ids.add(id.get());
        }
        return Optional.of(ids);
    }
}

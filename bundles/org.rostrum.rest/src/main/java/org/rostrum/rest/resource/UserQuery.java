package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.function.Predicate;
import javax.ws.rs.QueryParam;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.Group;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Right;
import org.rostrum.identity.SearchWords;
import org.rostrum.problem.Outcome;

/** Which accounts are wanted, as it is asked; JAX-RS writes the fields, OpenAPI reads them. What is not said is not looked at. */
public final class UserQuery {

    @QueryParam("q")
    @Parameter(description = "Those whose id, name or alias holds every word of it.")
    public String words;

    @QueryParam("right")
    @Parameter(description = "Those who have it, from wherever.", schema = @Schema(implementation = Right.class))
    public String right;

    @QueryParam("group")
    public String group;

    @QueryParam("active")
    @Parameter(schema = @Schema(type = "boolean"))
    public String active;

    @QueryParam("locked")
    @Parameter(description = "By failed log-ins.", schema = @Schema(type = "boolean"))
    public String locked;

    Outcome<Predicate<AccountDetails>> read() {
        return Asked.oneOf("right", right, Right.class).then(may -> Asked.truth("active", active)
                .then(isActive -> Asked.truth("locked", locked).map(isLocked -> named().and(inGroup())
                        .and(account -> same(isActive, account.user().active())
                                && same(isLocked, account.lockedUntil().isPresent())
                                && may.stream().allMatch(account.user().rights()::contains)))));
    }

    private Predicate<AccountDetails> named() {
        SearchWords wanted = SearchWords.of(words);
        return account -> wanted.areIn(account.id(), account.user().displayName(), account.aliases());
    }

    private Predicate<AccountDetails> inGroup() {
        Optional<GroupId> wanted = GroupId.parse(group);
        return account -> Asked.text(group).isEmpty()
                || wanted.filter(id -> id.equals(Group.EVERYBODY.id())
                                || account.groups().contains(id))
                        .isPresent();
    }

    private static boolean same(Optional<Boolean> asked, boolean present) {
        return asked.stream().allMatch(truth -> truth == present);
    }
}

package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rostrum.identity.AccountDetails;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Right;

/** An account as administrators see it. */
@Schema(name = "Account")
public record AccountJson(
        String id,
        String name,
        @Schema(description = "All rights it has, from wherever.") Set<Right> rights,
        @Schema(description = "Without what it has from its groups.") Set<Right> ownRights,
        @Schema(description = "Ids, without everybody's.") List<String> groups,
        @Schema(description = "Other names under which it is found and called.") List<String> aliases,
        boolean active,
        @Schema(description = "Locked by failed log-ins until then; only while it is.") Instant lockedUntil,
        @Schema(description = "Whether a log-in needs a code besides the password.") boolean secondFactor,
        Instant created,
        ProfileJson profile) {

    static AccountJson of(AccountDetails account, Profile profile) {
        return new AccountJson(
                account.id().value(),
                account.user().displayName(),
                new TreeSet<>(account.user().rights()),
                new TreeSet<>(account.ownRights()),
                account.groups().stream().map(String::valueOf).sorted().toList(),
                account.aliases().stream().map(String::valueOf).sorted().toList(),
                account.user().active(),
                account.lockedUntil().orElse(null),
                account.secondFactor(),
                account.created(),
                ProfileJson.of(profile));
    }
}

package org.rostrum.rest.resource;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rostrum.identity.ApiKey;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;
import org.rostrum.web.Disclosed;

/** Keys of applications as they go over the wire. */
final class KeysJson {

    private KeysJson() {}

    /** A key. */
    @Schema(name = "Key")
    public record One(
            @Schema(description = "Names it in a path; opens nothing.") String id,
            String owner,
            String name,
            Set<Scope> scopes,
            @Schema(description = "From where it may be used; none: from anywhere.") List<String> networks,
            Instant created,
            Instant expires,
            @Schema(description = "When it was last used, to some minutes.") Instant used,
            @Schema(description = "For Authorization: Bearer; shown once, when it is made.") String secret) {

        static One of(ApiKey key) {
            return of(key, null);
        }

        static One of(ApiKey.Issued issued) {
            return of(issued.key(), issued.secret());
        }

        private static One of(ApiKey key, String secret) {
            return new One(
                    key.id(),
                    key.owner().value(),
                    key.name(),
                    new TreeSet<>(key.scopes()),
                    key.networks(),
                    key.created(),
                    key.expires(),
                    key.used().orElse(null),
                    secret);
        }

        @Override
        public String toString() {
            return "Key[id=" + id + "]";
        }
    }

    /** Keys, the newest first. */
    @Schema(name = "KeyList")
    public record Many(List<One> items, int offset, int limit, int total) {

        static Many of(List<ApiKey> all, Paging paging) {
            List<One> items = paging.of(all).stream().map(One::of).toList();
            return new Many(items, paging.offset(), paging.limit(), all.size());
        }
    }

    /** A key to be. */
    @Schema(name = "NewKey")
    public record Wanted(
            @Schema(description = "What you call the application.", requiredMode = Schema.RequiredMode.REQUIRED)
                    String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Set<Scope> scopes,
            @Schema(description = "Addresses and networks it may be used from.", example = "[\"192.0.2.0/24\"]")
                    List<String> networks,
            @Schema(description = "Within 366 days.", requiredMode = Schema.RequiredMode.REQUIRED) Instant expires)
            implements Disclosed {

        @Override
        public String disclosed() {
            return scopes == null ? "" : "scopes=" + new TreeSet<>(scopes);
        }

        Outcome<ApiKey.Draft> toDraft() {
            return name == null || scopes == null || expires == null
                    ? Outcome.refused(Problems.KEY_INVALID.because("name, scopes, expires: one is missing."))
                    : Outcome.done(new ApiKey.Draft(name, scopes, networks == null ? List.of() : networks, expires));
        }
    }
}

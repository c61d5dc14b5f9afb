package org.rostrum.identity.store;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rostrum.identity.GroupId;
import org.rostrum.identity.Profile;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;

/**
 * An account as it is kept.
 *
 * @param own who it is, with the rights of its own, without what it has from its groups
 * @param groups without everybody's
 * @param aliases other names; no two accounts share one, nor is one the id of another
 */
public record Account(
        User own, Set<GroupId> groups, Set<UserId> aliases, Profile profile, Protection protection, Instant created) {

    /**
     * What stands between a stranger and the account.
     *
     * @param passwordHash in PHC string form, {@code $argon2id$v=19$...}
     * @param lockedUntil no log-in before this
     */
    public record Protection(String passwordHash, Optional<Instant> lockedUntil, Optional<SecondFactor> secondFactor) {
        @Override
        public String toString() {
            return "Protection[lockedUntil=" + lockedUntil + "]";
        }
    }

    /**
     * Codes of an app besides the password (RFC 6238).
     *
     * @param secret the shared key, in base 32
     * @param confirmed whether a code was shown once, so that it is asked for at every log-in
     * @param lastStep the time step of the last code that was taken: none before or at it is taken again
     * @param recoveryHashes SHA-256 of the codes for the day the app is lost, in hexadecimal; each is good once
     */
    public record SecondFactor(String secret, boolean confirmed, long lastStep, Set<String> recoveryHashes) {

        public SecondFactor {
            recoveryHashes = Set.copyOf(recoveryHashes);
        }

        @Override
        public String toString() {
            return "SecondFactor[confirmed=" + confirmed + "]";
        }
    }

    public Account {
        Objects.requireNonNull(own, "own");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(protection, "protection");
        groups = Set.copyOf(groups);
        aliases = Set.copyOf(aliases);
    }

    /** A new account of which nothing more is known. */
    public static Account of(User own, String passwordHash, Instant created) {
        Protection password = new Protection(passwordHash, Optional.empty(), Optional.empty());
        return new Account(own, Set.of(), Set.of(), Profile.EMPTY, password, created);
    }

    public UserId id() {
        return own.id();
    }

    public Account with(User changed) {
        return new Account(changed, groups, aliases, profile, protection, created);
    }

    public Account with(Profile changed) {
        return new Account(own, groups, aliases, changed, protection, created);
    }

    public Account inGroups(Set<GroupId> all) {
        return new Account(own, all, aliases, profile, protection, created);
    }

    public Account alsoCalled(Set<UserId> all) {
        return new Account(own, groups, all, profile, protection, created);
    }

    public Account withPasswordHash(String hash) {
        return with(new Protection(hash, protection.lockedUntil(), protection.secondFactor()));
    }

    public Account lockedUntil(Optional<Instant> until) {
        return with(new Protection(protection.passwordHash(), until, protection.secondFactor()));
    }

    public Account with(Optional<SecondFactor> factor) {
        return with(new Protection(protection.passwordHash(), protection.lockedUntil(), factor));
    }

    private Account with(Protection changed) {
        return new Account(own, groups, aliases, profile, changed, created);
    }

    @Override
    public String toString() {
        return "Account[id=" + id() + "]";
    }
}

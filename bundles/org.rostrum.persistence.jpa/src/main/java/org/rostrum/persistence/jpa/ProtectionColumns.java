package org.rostrum.persistence.jpa;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import org.rostrum.identity.store.Account.Protection;
import org.rostrum.identity.store.Account.SecondFactor;

/** What stands before an account, in columns of it. */
@Embeddable
class ProtectionColumns {

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "locked_until")
    @Convert(converter = MicrosConverter.class)
    private Instant lockedUntil;

    /** Readable: the server computes the same codes with it. */
    @Column(name = "factor_secret")
    private String factorSecret;

    @Column(name = "factor_confirmed")
    private boolean factorConfirmed;

    @Column(name = "factor_step")
    private long factorStep;

    /** Hashes, with spaces between. */
    @Column(name = "factor_recovery")
    private String factorRecovery;

    protected ProtectionColumns() {}

    static ProtectionColumns of(Protection protection) {
        ProtectionColumns columns = new ProtectionColumns();
        columns.passwordHash = protection.passwordHash();
        columns.lockedUntil = protection.lockedUntil().orElse(null);
        protection.secondFactor().ifPresent(factor -> {
            columns.factorSecret = factor.secret();
            columns.factorConfirmed = factor.confirmed();
            columns.factorStep = factor.lastStep();
            columns.factorRecovery = Words.of(factor.recoveryHashes());
        });
        return columns;
    }

    Protection read() {
        return new Protection(
                passwordHash,
                Optional.ofNullable(lockedUntil),
                Optional.ofNullable(factorSecret)
                        .map(secret ->
                                new SecondFactor(secret, factorConfirmed, factorStep, Words.read(factorRecovery))));
    }
}

package org.rostrum.identity;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;
import org.rostrum.problem.Outcome;

/**
 * A source of identities: local accounts, a directory, a single sign-on. Register it as an OSGi service; providers are
 * asked in the order of their {@code service.ranking}, the highest first.
 */
@ConsumerType
public interface IdentityProvider {

    /**
     * Says who this is. Called on a pool thread, may take up to 5 s; must not reveal by its time or its answer whether
     * the account exists.
     *
     * @return empty if this provider does not know such an account, then the next one is asked; else the user, or why not
     */
    CompletionStage<Optional<Outcome<User>>> authenticate(Credentials credentials);
}

package org.rostrum.rest.resource;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.ApiKeys;
import org.rostrum.identity.Logins;
import org.rostrum.identity.SecondFactors;
import org.rostrum.identity.Sessions;
import org.rostrum.identity.Tokens;

/** What is needed to log in and to stay safe. */
@Component(service = Safety.class)
public final class Safety {

    final Logins logins;
    final Tokens tokens;
    final Sessions sessions;
    final SecondFactors factors;
    final ApiKeys keys;

    @Activate
    public Safety(
            @Reference Logins logins,
            @Reference Tokens tokens,
            @Reference Sessions sessions,
            @Reference SecondFactors factors,
            @Reference ApiKeys keys) {
        this.logins = logins;
        this.tokens = tokens;
        this.sessions = sessions;
        this.factors = factors;
        this.keys = keys;
    }
}

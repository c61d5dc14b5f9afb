package org.rostrum.rest.resource;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Groups;
import org.rostrum.identity.Profiles;

/** The resources about people and what they may do. */
@Component(service = People.class)
public final class People {

    private final List<Object> resources;

    @Activate
    public People(
            @Reference Accounts accounts,
            @Reference Groups groups,
            @Reference Profiles profiles,
            @Reference Safety safety) {
        resources = List.of(
                new UsersResource(accounts, profiles, safety.sessions, safety.factors),
                new GroupsResource(groups),
                new ProfileResource(profiles),
                new TokensResource(safety.logins, safety.tokens),
                new SessionsResource(safety.sessions),
                new SecurityResource(safety.logins, accounts, safety.factors));
    }

    public List<Object> resources() {
        return resources;
    }
}

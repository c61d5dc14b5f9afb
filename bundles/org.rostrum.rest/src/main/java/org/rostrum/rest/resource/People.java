package org.rostrum.rest.resource;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.ApiKeys;
import org.rostrum.identity.Directory;
import org.rostrum.identity.Groups;
import org.rostrum.identity.Profiles;
import org.rostrum.identity.Roster;

/** The resources about people and what they may do. */
@Component(service = People.class)
public final class People {

    private final List<Object> resources;
    private final ApiKeys keys;

    @Activate
    public People(
            @Reference Accounts accounts,
            @Reference Groups groups,
            @Reference Profiles profiles,
            @Reference Directory directory,
            @Reference Roster roster,
            @Reference Safety safety) {
        resources = List.of(
                new UsersResource(accounts, profiles, safety.sessions, safety.factors),
                new RosterResource(roster),
                new GroupsResource(groups),
                new ProfileResource(accounts, profiles),
                new DirectoryResource(directory),
                new TokensResource(safety.logins, safety.tokens),
                new SessionsResource(safety.sessions),
                new SecurityResource(safety.logins, accounts, safety.factors),
                new KeysResource(safety.keys));
        keys = safety.keys;
    }

    public List<Object> resources() {
        return resources;
    }

    /** What the guard asks about keys. */
    public ApiKeys keys() {
        return keys;
    }
}

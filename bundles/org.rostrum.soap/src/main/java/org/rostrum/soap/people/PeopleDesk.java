package org.rostrum.soap.people;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.ApiKey.Scope;
import org.rostrum.identity.Profiles;
import org.rostrum.soap.Offer;
import org.rostrum.soap.groups.Groups;
import org.rostrum.soap.groups.GroupsService;
import org.rostrum.soap.guard.Authentication;
import org.rostrum.soap.profiles.ProfilesService;

/** The services about people and what they may do. */
@Component(service = PeopleDesk.class)
public final class PeopleDesk {

    private final List<Offer> offers;

    @Activate
    public PeopleDesk(
            @Reference Accounts accounts, @Reference org.rostrum.identity.Groups groups, @Reference Profiles profiles) {
        offers = List.of(
                new Offer(
                        "People",
                        People.NAMESPACE,
                        People.class,
                        new PeopleService(accounts, Authentication::caller),
                        Scope.PEOPLE),
                new Offer(
                        "Groups",
                        Groups.NAMESPACE,
                        Groups.class,
                        new GroupsService(groups, Authentication::caller),
                        Scope.PEOPLE),
                new Offer(
                        "Profiles",
                        org.rostrum.soap.profiles.Profiles.NAMESPACE,
                        org.rostrum.soap.profiles.Profiles.class,
                        new ProfilesService(accounts, profiles, Authentication::caller),
                        Scope.PEOPLE));
    }

    public List<Offer> offers() {
        return offers;
    }
}

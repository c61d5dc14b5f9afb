package org.rostrum.invitation.core;

import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.Accounts;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profiles;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.schedule.invitation.Recipient;

/** Where invitees are reached now: looked up for every message, so that a corrected address helps the next try. */
@Component(service = Addresses.class)
public final class Addresses {

    private final Function<UserId, Optional<User>> accounts;
    private final Function<UserId, Optional<Profile>> profiles;

    @Activate
    public Addresses(@Reference Accounts accounts, @Reference Profiles profiles) {
        this(accounts::find, profiles::find);
    }

    Addresses(Function<UserId, Optional<User>> accounts, Function<UserId, Optional<Profile>> profiles) {
        this.accounts = accounts;
        this.profiles = profiles;
    }

    /** Empty when there is no address, or nobody of that name who may use their account. */
    Optional<Recipient> of(Invitee invitee, House house) {
        if (invitee instanceof Invitee.Guest guest) {
            return Optional.of(new Recipient(
                    guest.address(), guest.name(), guest.language().orElse(house.language()), house.zone()));
        }
        UserId user = ((Invitee.Account) invitee).user();
        return accounts.apply(user).filter(User::active).flatMap(known -> profiles.apply(user)
                .flatMap(profile -> profile.email()
                        .map(address -> new Recipient(
                                address,
                                known.displayName(),
                                profile.language().orElse(house.language()),
                                profile.zone().orElse(house.zone())))));
    }

    /** As others read it; the log-in name of somebody whose account is gone. */
    String nameOf(UserId user) {
        return accounts.apply(user).map(User::displayName).orElse(user.value());
    }

    Optional<String> addressOf(UserId user) {
        return profiles.apply(user).flatMap(Profile::email);
    }
}

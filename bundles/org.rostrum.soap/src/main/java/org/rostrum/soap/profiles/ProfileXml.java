package org.rostrum.soap.profiles;

import java.util.Optional;
import javax.xml.bind.annotation.XmlType;
import org.rostrum.identity.AccountChange;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profile.Field;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;

/** Who somebody is to others, and how they are reached. In a change what is absent stays, and an empty text takes it away. */
@XmlType(
        name = "Profile",
        propOrder = {"name", "email", "language", "zone", "company", "mobile", "work", "home"})
public class ProfileXml {

    /** How they are shown; never empty. */
    public String name;

    public String email;

    /** A language tag. */
    public String language;

    /** An IANA time zone. */
    public String zone;

    public String company;

    /** Telephone. */
    public String mobile;

    /** Telephone. */
    public String work;

    /** Telephone. */
    public String home;

    static ProfileXml of(User user, Profile profile) {
        ProfileXml xml = new ProfileXml();
        xml.name = user.displayName();
        xml.email = profile.text(Field.EMAIL).orElse(null);
        xml.language = profile.text(Field.LANGUAGE).orElse(null);
        xml.zone = profile.text(Field.ZONE).orElse(null);
        xml.company = profile.text(Field.COMPANY).orElse(null);
        xml.mobile = profile.text(Field.MOBILE).orElse(null);
        xml.work = profile.text(Field.WORK).orElse(null);
        xml.home = profile.text(Field.HOME).orElse(null);
        return xml;
    }

    /** Refuses what a profile refuses. */
    Outcome<Profile> appliedTo(Profile profile) {
        Outcome<Profile> changed = Outcome.done(profile);
        for (Field field : Field.values()) {
            String wanted = text(field);
            changed = wanted == null ? changed : changed.then(so -> so.with(field, wanted));
        }
        return changed;
    }

    /** What of the account shall be otherwise, not only of how it is reached. */
    Optional<AccountChange> renaming(User user) {
        return Optional.ofNullable(name)
                .filter(wanted -> !wanted.equals(user.displayName()))
                .map(AccountChange.NOTHING::named);
    }

    private String text(Field field) {
        return switch (field) {
            case EMAIL -> email;
            case LANGUAGE -> language;
            case ZONE -> zone;
            case COMPANY -> company;
            case MOBILE -> mobile;
            case WORK -> work;
            case HOME -> home;
        };
    }
}

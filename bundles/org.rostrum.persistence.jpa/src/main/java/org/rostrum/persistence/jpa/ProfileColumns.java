package org.rostrum.persistence.jpa;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profile.Field;
import org.rostrum.identity.Profile.Phone;

/** How somebody is reached, in columns of their account. */
@Embeddable
class ProfileColumns {

    @Column(name = "email")
    private String email;

    @Column(name = "language")
    private String language;

    @Column(name = "zone")
    private String zone;

    @Column(name = "company")
    private String company;

    @Column(name = "phone_mobile")
    private String mobile;

    @Column(name = "phone_work")
    private String work;

    @Column(name = "phone_home")
    private String home;

    protected ProfileColumns() {}

    static ProfileColumns of(Profile profile) {
        ProfileColumns columns = new ProfileColumns();
        columns.email = profile.email().orElse(null);
        columns.language = profile.text(Field.LANGUAGE).orElse(null);
        columns.zone = profile.text(Field.ZONE).orElse(null);
        columns.company = profile.company().orElse(null);
        columns.mobile = profile.phones().get(Phone.MOBILE);
        columns.work = profile.phones().get(Phone.WORK);
        columns.home = profile.phones().get(Phone.HOME);
        return columns;
    }

    Profile read() {
        Map<Phone, String> phones = new EnumMap<>(Phone.class);
        Optional.ofNullable(mobile).ifPresent(number -> phones.put(Phone.MOBILE, number));
        Optional.ofNullable(work).ifPresent(number -> phones.put(Phone.WORK, number));
        Optional.ofNullable(home).ifPresent(number -> phones.put(Phone.HOME, number));
        return new Profile(
                Optional.ofNullable(email),
                Optional.ofNullable(language).map(Locale::forLanguageTag),
                Optional.ofNullable(zone).map(ZoneId::of),
                Optional.ofNullable(company),
                phones);
    }
}

package org.rostrum.identity;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problems;

/**
 * How a person is reached and how they want to be spoken to. Nothing of it says what they may do.
 *
 * @param email one address, {@code local@domain} in ASCII, at most 254 characters (RFC 5321 section 4.5.3.1)
 * @param language in which the server writes to them
 * @param zone in which they read times; a region of the IANA database
 * @param company 1 to 100 characters that can be shown
 * @param phones numbers by where they ring
 */
public record Profile(
        Optional<String> email,
        Optional<Locale> language,
        Optional<ZoneId> zone,
        Optional<String> company,
        Map<Phone, String> phones) {

    /** Somebody of whom nothing is known. */
    public static final Profile EMPTY =
            new Profile(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    private static final int MAX_EMAIL = 254;
    private static final int MAX_LANGUAGE = 35;

    /** What HTML takes for an address: no comments, no quotes, no line breaks, so nothing can be put into a header. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    private static final Pattern PHONE = Pattern.compile("[+]?[0-9](?:[0-9 ()./-]{0,30}[0-9])?");

    /** Where a telephone rings. */
    public enum Phone {
        MOBILE,
        WORK,
        HOME
    }

    /** A part of a profile as people write it: one line of text. */
    public enum Field {
        EMAIL,
        LANGUAGE,
        ZONE,
        COMPANY,
        MOBILE,
        WORK,
        HOME;

        /** As it is called on every door. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Profile {
        email.ifPresent(text -> require(isEmail(text), "email: (expected: one address, name@example.org)"));
        language.ifPresent(known -> Objects.requireNonNull(known, "language"));
        company.ifPresent(text -> require(User.isDisplayName(text), "company: (expected: 1 to 100 characters)"));
        phones = Map.copyOf(phones);
        phones.values().forEach(text -> require(isPhone(text), "phone: (expected: digits, at most 32 characters)"));
    }

    /** Whether a text is one e-mail address and nothing else. */
    public static boolean isEmail(String text) {
        return text.length() <= MAX_EMAIL && EMAIL.matcher(text).matches();
    }

    private static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    /** This part as text; empty if it is not known. */
    public Optional<String> text(Field field) {
        return switch (field) {
            case EMAIL -> email;
            case LANGUAGE -> language.map(Locale::toLanguageTag);
            case ZONE -> zone.map(ZoneId::getId);
            case COMPANY -> company;
            case MOBILE -> Optional.ofNullable(phones.get(Phone.MOBILE));
            case WORK -> Optional.ofNullable(phones.get(Phone.WORK));
            case HOME -> Optional.ofNullable(phones.get(Phone.HOME));
        };
    }

    /** The same with another text for one part, or without it if the text is blank. Refuses {@code user.invalid}. */
    public Outcome<Profile> with(Field field, String typed) {
        Optional<String> text = Optional.of(typed.strip()).filter(line -> !line.isEmpty());
        return switch (field) {
            case EMAIL ->
                text.filter(line -> !isEmail(line)).isPresent()
                        ? refused(field, "one address, name@example.org")
                        : Outcome.done(new Profile(text, language, zone, company, phones));
            case LANGUAGE ->
                text.isPresent() && parseLanguage(text.get()).isEmpty()
                        ? refused(field, "a language tag such as de or en-GB")
                        : Outcome.done(new Profile(email, text.flatMap(Profile::parseLanguage), zone, company, phones));
            case ZONE ->
                text.filter(line -> !ZoneId.getAvailableZoneIds().contains(line))
                                .isPresent()
                        ? refused(field, "an IANA time zone such as Europe/Berlin")
                        : Outcome.done(new Profile(email, language, text.map(ZoneId::of), company, phones));
            case COMPANY ->
                text.filter(line -> !User.isDisplayName(line)).isPresent()
                        ? refused(field, "1 to 100 characters, none of them invisible")
                        : Outcome.done(new Profile(email, language, zone, text, phones));
            case MOBILE -> withPhone(field, Phone.MOBILE, text);
            case WORK -> withPhone(field, Phone.WORK, text);
            case HOME -> withPhone(field, Phone.HOME, text);
        };
    }

    private Outcome<Profile> withPhone(Field field, Phone phone, Optional<String> text) {
        if (text.filter(line -> !isPhone(line)).isPresent()) {
            return refused(field, "a telephone number, at most 32 characters");
        }
        Map<Phone, String> numbers = new EnumMap<>(Phone.class);
        numbers.putAll(phones);
        text.ifPresentOrElse(number -> numbers.put(phone, number), () -> numbers.remove(phone));
        return Outcome.done(new Profile(email, language, zone, company, numbers));
    }

    /** The language of a tag (BCP 47) such as {@code de} or {@code en-GB}; empty if it is none. */
    public static Optional<Locale> parseLanguage(String tag) {
        if (tag.length() > MAX_LANGUAGE) {
            return Optional.empty();
        }
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale);
        } catch (IllformedLocaleException malformed) {
            return Optional.empty();
        }
    }

    private static Outcome<Profile> refused(Field field, String expected) {
        return Outcome.refused(Problems.USER_INVALID.because(field.key() + ": (expected: " + expected + ")"));
    }

    private static void require(boolean sound, String message) {
        if (!sound) {
            throw new IllegalArgumentException(message);
        }
    }
}

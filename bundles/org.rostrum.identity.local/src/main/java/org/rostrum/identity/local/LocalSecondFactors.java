package org.rostrum.identity.local;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rostrum.identity.SecondFactors;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.identity.store.Account;
import org.rostrum.identity.store.Account.SecondFactor;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Second factors, kept with their accounts. Every code is taken once: the change is written before it counts. */
@Component(service = {SecondFactors.class, LocalSecondFactors.class})
public final class LocalSecondFactors implements SecondFactors {

    private static final Logger LOG = LoggerFactory.getLogger(LocalSecondFactors.class);
    private static final int RECOVERY_CODES = 10;

    /** Ten bytes are sixteen letters and 80 bits: too many to guess, so a plain hash will do. */
    private static final int RECOVERY_BYTES = 10;

    private final SecureRandom random = new SecureRandom();
    private final AccountBook book;
    private final Clock clock;

    @Activate
    public LocalSecondFactors(@Reference AccountBook book) {
        this(book, Clock.systemUTC());
    }

    LocalSecondFactors(AccountBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Outcome<Enrolment> enrol(UserId user) {
        String secret = Totp.secret(random);
        return book.change(
                        user,
                        account -> isInForce(account)
                                ? present()
                                : Outcome.done(account.with(Optional.of(new SecondFactor(secret, false, 0, Set.of())))))
                .map(account -> new Enrolment(secret, uri(user, secret)));
    }

    private static String uri(UserId user, String secret) {
        return "otpauth://totp/Rostrum:" + URLEncoder.encode(user.value(), StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Rostrum";
    }

    @Override
    public Outcome<List<String>> confirm(UserId user, String code) {
        List<String> recovery =
                Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        Set<String> hashes = recovery.stream().map(LocalSecondFactors::hashOf).collect(Collectors.toSet());
        return book.change(user, account -> confirmed(account, code, hashes)).map(account -> {
            LOG.info("{} has a second factor now", user);
            return recovery;
        });
    }

    private Outcome<Account> confirmed(Account account, String code, Set<String> hashes) {
        if (isInForce(account)) {
            return present();
        }
        Optional<SecondFactor> enrolled = account.protection().secondFactor();
        if (enrolled.isEmpty()) {
            return Outcome.refused(absent());
        }
        OptionalLong step = Totp.stepOf(digits(code), enrolled.get().secret(), clock.instant(), 0);
        return step.isEmpty()
                ? Outcome.refused(wrongCode())
                : Outcome.done(account.with(
                        Optional.of(new SecondFactor(enrolled.get().secret(), true, step.getAsLong(), hashes))));
    }

    @Override
    public Outcome<User> remove(UserId user) {
        return book.change(
                        user,
                        account -> account.protection().secondFactor().isEmpty()
                                ? Outcome.refused(absent())
                                : Outcome.done(account.with(Optional.<SecondFactor>empty())))
                .map(account -> {
                    LOG.info("{} has no second factor any more", user);
                    return book.user(account);
                });
    }

    /** Whether somebody whose password is right may come in; a code that was shown is used up with that. */
    Optional<Problem> objection(UserId user, Optional<String> code) {
        if (book.find(user).filter(LocalSecondFactors::isInForce).isEmpty()) {
            return Optional.empty();
        }
        if (code.filter(text -> !text.isBlank()).isEmpty()) {
            return Optional.of(
                    Problems.LOGIN_CODE_REQUIRED.because("Type the code of your app, or one for the day it is lost."));
        }
        return book.change(user, account -> used(account, code.get())).problem();
    }

    private Outcome<Account> used(Account account, String typed) {
        SecondFactor factor = account.protection().secondFactor().orElseThrow();
        OptionalLong step = Totp.stepOf(digits(typed), factor.secret(), clock.instant(), factor.lastStep());
        if (step.isPresent()) {
            return Outcome.done(account.with(
                    Optional.of(new SecondFactor(factor.secret(), true, step.getAsLong(), factor.recoveryHashes()))));
        }
        Set<String> left = new HashSet<>(factor.recoveryHashes());
        if (!left.remove(hashOf(typed))) {
            return Outcome.refused(wrongCode());
        }
        LOG.warn("{} used a recovery code, {} are left", account.id(), left.size());
        return Outcome.done(
                account.with(Optional.of(new SecondFactor(factor.secret(), true, factor.lastStep(), left))));
    }

    private String recoveryCode() {
        byte[] bytes = new byte[RECOVERY_BYTES];
        random.nextBytes(bytes);
        return Totp.base32(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** However it is written: with or without hyphens and spaces, large or small. */
    private static String hashOf(String recoveryCode) {
        return Token.hash(recoveryCode.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static boolean isInForce(Account account) {
        return account.protection()
                .secondFactor()
                .filter(SecondFactor::confirmed)
                .isPresent();
    }

    private static <T> Outcome<T> present() {
        return Outcome.refused(Problems.FACTOR_PRESENT.because("There is a second factor already: remove it first."));
    }

    private static Problem absent() {
        return Problems.FACTOR_ABSENT.because("There is no second factor to speak of.");
    }

    private static Problem wrongCode() {
        return Problems.LOGIN_CODE_REFUSED.because("The code is wrong or was used before.");
    }
}

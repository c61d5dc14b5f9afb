package org.rostrum.schedule.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A recurrence rule of RFC 5545 section 3.3.10 that can do no harm: at most one occurrence a day, at the time of day of
 * its start in the zone of its plan, and nothing that takes long to search. Pure.
 */
final class Rule {

    private static final int MOST_COUNTED = 1000;
    private static final int LONGEST_INTERVAL = 400;
    private static final Set<Freq> FREQUENCIES = Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
    private static final Set<String> PARTS = Set.of(
            "FREQ",
            "INTERVAL",
            "COUNT",
            "UNTIL",
            "BYDAY",
            "BYMONTHDAY",
            "BYYEARDAY",
            "BYWEEKNO",
            "BYMONTH",
            "BYSETPOS",
            "WKST");
    private static final Pattern PART = Pattern.compile("([A-Z]{1,16})=([A-Z0-9,+-]{1,400})");
    private static final DateTimeFormatter DATE = strict("uuuuMMdd");
    private static final DateTimeFormatter TIME = strict("uuuuMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC_TIME = strict("uuuuMMdd'T'HHmmss'Z'");

    private final RecurrenceRule rule;
    private final Optional<Instant> until;

    private Rule(RecurrenceRule rule, Optional<Instant> until) {
        this.rule = rule;
        this.until = until;
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * Reads a rule. Throws {@link IllegalArgumentException} that says what is not allowed.
     *
     * @param zone in which an {@code UNTIL} without a zone is meant; a date includes all of its day
     */
    static Rule parse(String text, ZoneId zone) {
        StringBuilder endless = new StringBuilder();
        Optional<Instant> until = Optional.empty();
        for (String part : text.strip().toUpperCase(Locale.ROOT).split(";", -1)) {
            var named = PART.matcher(part);
            if (!named.matches() || !PARTS.contains(named.group(1))) {
                throw invalid("it has parts that are not known here, or empty ones");
            }
            if (named.group(1).equals("UNTIL")) {
                until = Optional.of(until(named.group(2), zone));
            } else {
                endless.append(endless.isEmpty() ? "" : ";").append(part);
            }
        }
        return checked(endless.toString(), until);
    }

    private static Rule checked(String endless, Optional<Instant> until) {
        try {
            RecurrenceRule rule = new RecurrenceRule(endless, RecurrenceRule.RfcMode.RFC5545_STRICT);
            if (!FREQUENCIES.contains(rule.getFreq())) {
                throw invalid("FREQ is one of DAILY, WEEKLY, MONTHLY, YEARLY");
            }
            if (rule.getInterval() > LONGEST_INTERVAL) {
                throw invalid("INTERVAL is 1 to " + LONGEST_INTERVAL);
            }
            if (rule.getCount() != null && (until.isPresent() || rule.getCount() > MOST_COUNTED)) {
                throw invalid("COUNT is 1 to " + MOST_COUNTED + ", and never beside UNTIL");
            }
            return new Rule(rule, until);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("rule: " + e.getMessage() + " (expected: RFC 5545, 3.3.10)", e);
        }
    }

    private static IllegalArgumentException invalid(String why) {
        return new IllegalArgumentException("rule: (expected: RFC 5545, 3.3.10; " + why + ")");
    }

    private static Instant until(String text, ZoneId zone) {
        try {
            if (text.endsWith("Z")) {
                return LocalDateTime.parse(text, UTC_TIME).toInstant(ZoneOffset.UTC);
            }
            LocalDateTime local = text.contains("T")
                    ? LocalDateTime.parse(text, TIME)
                    : LocalDate.parse(text, DATE).atTime(LocalTime.of(23, 59, 59));
            return local.atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("rule: UNTIL (expected: a date or a time of RFC 5545)", e);
        }
    }

    /** As it stands in a calendar beside a start that has a zone: {@code UNTIL} is in UTC (RFC 5545, 3.3.10). */
    String text() {
        return rule
                + until.map(end -> ";UNTIL=" + UTC_TIME.format(end.atZone(ZoneOffset.UTC)))
                        .orElse("");
    }

    /**
     * The starts, in whole seconds, each later than the one before, beginning at the latest with the first one after {@code from}; ends
     * with the rule, or where the search for another one takes too long.
     *
     * <p>The time of day is that of the start, on the clocks of the zone. Where a clock skips it, as much later as the
     * clock is put forward; where a clock shows it twice, the first time: RFC 5545, 3.3.5, and what java.time does.
     */
    Iterator<Instant> starts(Instant start, ZoneId zone, Instant from) {
        try {
            RecurrenceRuleIterator days = rule.iterator(floating(LocalDateTime.ofInstant(start, zone)));
            if (rule.getCount() == null && from.isAfter(start)) {
                LocalDateTime earlier = LocalDateTime.ofInstant(from, zone).minusDays(2);
                days.fastForward(floating(earlier));
            }
            return new Starts(days, zone, until.orElse(Instant.MAX));
        } catch (IllegalArgumentException | IllegalStateException tooLong) {
            return Collections.emptyIterator();
        }
    }

    /** A date and time without a zone, as the library takes it. */
    private static DateTime floating(LocalDateTime local) {
        return new DateTime(
                DateTime.UTC,
                local.getYear(),
                local.getMonthValue() - 1,
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
    }

    /** The days of the library at the time of day of the start. */
    private static final class Starts implements Iterator<Instant> {

        private final RecurrenceRuleIterator days;
        private final ZoneId zone;
        private final Instant until;
        private Instant last = Instant.MIN;
        private Optional<Instant> next;

        private Starts(RecurrenceRuleIterator days, ZoneId zone, Instant until) {
            this.days = days;
            this.zone = zone;
            this.until = until;
            this.next = search();
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public Instant next() {
            Instant found = next.orElseThrow(NoSuchElementException::new);
            last = found;
            next = search();
            return found;
        }

        /** A clock that skips a whole day shows two of the library's days at the same time: once is enough. */
        private Optional<Instant> search() {
            try {
                while (days.hasNext()) {
                    Instant found = local(days.nextDateTime()).atZone(zone).toInstant();
                    if (found.isAfter(until)) {
                        return Optional.empty();
                    }
                    if (found.isAfter(last)) {
                        return Optional.of(found);
                    }
                }
                return Optional.empty();
            } catch (IllegalArgumentException | IllegalStateException tooLong) {
                return Optional.empty();
            }
        }

        private static LocalDateTime local(DateTime day) {
            return LocalDateTime.ofInstant(Instant.ofEpochMilli(day.getTimestamp()), ZoneOffset.UTC);
        }
    }
}

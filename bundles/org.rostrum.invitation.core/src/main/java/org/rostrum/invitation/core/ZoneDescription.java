package org.rostrum.invitation.core;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A time zone as a {@code VTIMEZONE} (RFC 5545 section 3.6.5), from what Java knows of it. Where daylight saving goes by a
 * rule that calendars can say, it is one {@code STANDARD} and one {@code DAYLIGHT} part with a yearly rule, which is all
 * that some calendars understand; else each change of the next ten years is named. Pure.
 */
final class ZoneDescription {

    private static final Period NAMED = Period.ofYears(10);
    private static final int YEARS_CHECKED = 30;
    private static final int DAYS_PER_WEEK = 7;
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final ZoneRules rules;
    private final Instant from;
    private final VTimezone description;

    private ZoneDescription(ZoneId zone, Instant from) {
        this.rules = zone.getRules();
        this.from = from;
        this.description = new VTimezone(zone.getId());
    }

    /** Describes a zone from a time on. */
    static VTimezone of(ZoneId zone, Instant from) {
        ZoneDescription described = new ZoneDescription(zone, from);
        if (!described.addYearly()) {
            described.addNamed();
        }
        return described.description;
    }

    /** Nothing is added unless every rule can be said, and holds from the year before. */
    private boolean addYearly() {
        int year = from.atZone(ZoneOffset.UTC).getYear() - 1;
        List<ZoneOffsetTransitionRule> yearly = rules.getTransitionRules();
        boolean sayable = !yearly.isEmpty()
                && yearly.stream()
                        .allMatch(rule ->
                                isHeld(rule, year) && ruleText(rule, year).isPresent());
        if (sayable) {
            yearly.forEach(rule -> {
                Observance part = part(rule.createTransition(year));
                part.addExperimentalProperty("RRULE", ruleText(rule, year).orElseThrow());
            });
        }
        return sayable;
    }

    private boolean isHeld(ZoneOffsetTransitionRule rule, int year) {
        ZoneOffsetTransition transition = rule.createTransition(year);
        return transition.equals(rules.nextTransition(transition.getInstant().minusNanos(1)));
    }

    /** As {@code FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU}; empty if no such text names the right day in every year. */
    private static Optional<String> ruleText(ZoneOffsetTransitionRule rule, int firstYear) {
        LocalDate first = rule.createTransition(firstYear).getDateTimeBefore().toLocalDate();
        String month = "FREQ=YEARLY;BYMONTH=" + first.getMonthValue();
        String day = DAYS.get(first.getDayOfWeek().getValue() - 1);
        Stream<Optional<String>> weeks = Stream.of(-1, 1, 2, 3, 4)
                .map(week -> holds(
                                rule,
                                firstYear,
                                date -> date.with(TemporalAdjusters.dayOfWeekInMonth(week, first.getDayOfWeek())))
                        ? Optional.of(month + ";BYDAY=" + week + day)
                        : Optional.empty());
        return weeks.flatMap(Optional::stream)
                .findFirst()
                .or(() -> fixedDay(rule, firstYear, first, month))
                .or(() -> dayFrom(rule, firstYear, first, month + ";BYDAY=" + day));
    }

    private static Optional<String> fixedDay(
            ZoneOffsetTransitionRule rule, int firstYear, LocalDate first, String month) {
        return holds(rule, firstYear, date -> date.withDayOfMonth(first.getDayOfMonth()))
                ? Optional.of(month + ";BYMONTHDAY=" + first.getDayOfMonth())
                : Optional.empty();
    }

    /** The first such weekday from a day on: "the Friday on or after the 23rd". */
    private static Optional<String> dayFrom(
            ZoneOffsetTransitionRule rule, int firstYear, LocalDate first, String weekday) {
        return IntStream.rangeClosed(1, first.lengthOfMonth() - DAYS_PER_WEEK + 1)
                .filter(day -> holds(rule, firstYear, date -> date.withDayOfMonth(day)
                        .with(TemporalAdjusters.nextOrSame(first.getDayOfWeek()))))
                .mapToObj(day -> weekday + ";BYMONTHDAY="
                        + IntStream.range(day, day + DAYS_PER_WEEK)
                                .mapToObj(String::valueOf)
                                .reduce((one, other) -> one + "," + other)
                                .orElseThrow())
                .findFirst();
    }

    private static boolean holds(ZoneOffsetTransitionRule rule, int firstYear, UnaryOperator<LocalDate> day) {
        LocalDate first = rule.createTransition(firstYear).getDateTimeBefore().toLocalDate();
        return IntStream.range(firstYear, firstYear + YEARS_CHECKED).allMatch(year -> {
            LocalDateTime change = rule.createTransition(year).getDateTimeBefore();
            LocalDate month = LocalDate.of(year, first.getMonthValue(), 1);
            return change.toLocalDate().equals(day.apply(month))
                    && change.toLocalTime()
                            .equals(rule.createTransition(firstYear)
                                    .getDateTimeBefore()
                                    .toLocalTime());
        });
    }

    private void addNamed() {
        ZoneOffsetTransition before = rules.previousTransition(from.plusNanos(1));
        if (before == null || rules.nextTransition(from) == null) {
            addConstant();
            return;
        }
        part(before);
        Instant end = from.atZone(ZoneOffset.UTC).plus(NAMED).toInstant();
        for (ZoneOffsetTransition next = rules.nextTransition(from);
                next != null && next.getInstant().isBefore(end);
                next = rules.nextTransition(next.getInstant())) {
            part(next);
        }
    }

    /** A zone that does not change any more. */
    private void addConstant() {
        StandardTime part = new StandardTime();
        UtcOffset offset = offset(rules.getOffset(from));
        part.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        part.setTimezoneOffsetFrom(offset);
        part.setTimezoneOffsetTo(offset);
        description.addStandardTime(part);
    }

    private Observance part(ZoneOffsetTransition transition) {
        boolean daylight = rules.isDaylightSavings(transition.getInstant());
        Observance part = daylight ? new DaylightSavingsTime() : new StandardTime();
        LocalDateTime start = transition.getDateTimeBefore();
        part.setDateStart(new DateTimeComponents(
                start.getYear(),
                start.getMonthValue(),
                start.getDayOfMonth(),
                start.getHour(),
                start.getMinute(),
                start.getSecond(),
                false));
        part.setTimezoneOffsetFrom(offset(transition.getOffsetBefore()));
        part.setTimezoneOffsetTo(offset(transition.getOffsetAfter()));
        if (part instanceof DaylightSavingsTime summer) {
            description.addDaylightSavingsTime(summer);
        } else {
            description.addStandardTime((StandardTime) part);
        }
        return part;
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }
}

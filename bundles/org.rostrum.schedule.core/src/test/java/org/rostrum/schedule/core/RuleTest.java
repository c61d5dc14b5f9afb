package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "Europe/London",
                "Europe/Lisbon",
                "Europe/Moscow",
                "Europe/Dublin",
                "America/New_York",
                "America/Los_Angeles",
                "America/St_Johns",
                "America/Sao_Paulo",
                "America/Havana",
                "America/Santiago",
                "Australia/Sydney",
                "Australia/Lord_Howe",
                "Asia/Kolkata",
                "Asia/Tehran",
                "Asia/Beirut",
                "Asia/Tokyo",
                "Africa/Casablanca",
                "Africa/Cairo",
                "Pacific/Auckland",
                "Pacific/Apia",
                "UTC"
            })
    void weeklyRulesKeepTheTimeOfDayAsJavaTimeHasIt(String name) {
        ZoneId zone = ZoneId.of(name);
        Random random = new Random(name.hashCode());
        for (int i = 0; i < 40; i++) {
            ZonedDateTime start = LocalDate.of(2005, 1, 1)
                    .plusDays(random.nextInt(10_000))
                    .atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400)))
                    .atZone(zone);
            int interval = 1 + random.nextInt(4);
            Set<DayOfWeek> days = EnumSet.of(start.getDayOfWeek());
            random.ints(random.nextInt(4), 1, 8).forEach(day -> days.add(DayOfWeek.of(day)));
            Rule rule = Rule.parse("FREQ=WEEKLY;INTERVAL=" + interval + ";BYDAY=" + names(days), zone);

            assertThat(take(rule.starts(start.toInstant(), zone, start.toInstant()), 120))
                    .as("%s from %s", rule.text(), start)
                    .isEqualTo(weekly(start, interval, days, 120));
        }
    }

    /** The same by hand: day for day, what is in a week that counts. */
    private static List<Instant> weekly(ZonedDateTime start, int interval, Set<DayOfWeek> days, int most) {
        List<Instant> found = new ArrayList<>();
        LocalDate monday = start.toLocalDate().with(DayOfWeek.MONDAY);
        for (LocalDate day = start.toLocalDate(); found.size() < most; day = day.plusDays(1)) {
            long week = Duration.between(
                                    monday.atStartOfDay(),
                                    day.with(DayOfWeek.MONDAY).atStartOfDay())
                            .toDays()
                    / 7;
            Instant at = day.atTime(start.toLocalTime()).atZone(start.getZone()).toInstant();
            boolean later = found.isEmpty() || at.isAfter(found.get(found.size() - 1));
            if (week % interval == 0 && days.contains(day.getDayOfWeek()) && later) {
                found.add(at);
            }
        }
        return found;
    }

    @Test
    void aClockThatSkipsTheTimePutsTheOccurrenceOff() {
        assertThat(localTimes("FREQ=DAILY", "2027-03-27T02:30", 3))
                .containsExactly("2027-03-27T02:30+01:00", "2027-03-28T03:30+02:00", "2027-03-29T02:30+02:00");
    }

    @Test
    void aClockThatShowsTheTimeTwiceMeansTheFirst() {
        assertThat(localTimes("FREQ=DAILY", "2027-10-30T02:30", 3))
                .containsExactly("2027-10-30T02:30+02:00", "2027-10-31T02:30+02:00", "2027-11-01T02:30+01:00");
    }

    @Test
    void aDayThatAZoneLeavesOutIsNotHeldTwice() {
        ZoneId apia = ZoneId.of("Pacific/Apia"); // had no 30 December 2011
        Instant start = LocalDateTime.parse("2011-12-28T09:00").atZone(apia).toInstant();
        assertThat(take(Rule.parse("FREQ=DAILY", apia).starts(start, apia, start), 4))
                .isEqualTo(List.of(
                        start,
                        start.plus(Duration.ofDays(1)),
                        start.plus(Duration.ofDays(2)),
                        start.plus(Duration.ofDays(3))));
    }

    @Test
    void knowsTheRestOfTheRules() {
        assertThat(localTimes("FREQ=MONTHLY;BYDAY=-1FR", "2027-01-29T09:00", 3))
                .containsExactly("2027-01-29T09:00+01:00", "2027-02-26T09:00+01:00", "2027-03-26T09:00+01:00");
        assertThat(localTimes("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "2027-05-03T09:00", 2))
                .containsExactly("2027-05-03T09:00+02:00", "2027-06-01T09:00+02:00");
        assertThat(localTimes("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29T09:00", 2))
                .containsExactly("2028-02-29T09:00+01:00", "2032-02-29T09:00+01:00");
        assertThat(localTimes("FREQ=WEEKLY;COUNT=2", "2027-01-29T09:00", 9)).hasSize(2);
    }

    @Test
    void beginsWhereItIsAskedTo() {
        Rule rule = Rule.parse("FREQ=WEEKLY;BYDAY=MO,TH", BERLIN);
        Instant start = Instant.parse("1971-01-04T08:00:00Z");
        Instant from = Instant.parse("2027-06-01T00:00:00Z");
        assertThat(rule.starts(start, BERLIN, from).next()).isBefore(from.plus(Duration.ofDays(7)));
        assertThat(take(rule.starts(start, BERLIN, from), 3)).contains(Instant.parse("2027-06-03T07:00:00Z"));
    }

    @Test
    void endsWithUntilWhichIsWrittenInUtc() {
        Rule day = Rule.parse("FREQ=WEEKLY;UNTIL=20270329", BERLIN);
        assertThat(day.text()).isEqualTo("FREQ=WEEKLY;UNTIL=20270329T215959Z");
        assertThat(Rule.parse(day.text(), BERLIN).text()).isEqualTo(day.text());
        assertThat(Rule.parse("until=20270329T100000;freq=weekly", BERLIN).text())
                .isEqualTo("FREQ=WEEKLY;UNTIL=20270329T080000Z");
        Instant start = Instant.parse("2027-03-15T22:30:00Z");
        assertThat(take(day.starts(start, BERLIN, start), 9)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "FREQ",
                "FREQ=",
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;INTERVAL=5",
                "FREQ=HOURLY",
                "INTERVAL=2",
                "FREQ=DAILY;BYHOUR=1,2,3",
                "FREQ=DAILY;BYMINUTE=0",
                "FREQ=DAILY;BYSECOND=0",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=401",
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=DAILY;INTERVAL=99999999999999",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=1001",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101",
                "FREQ=DAILY;UNTIL=20270230",
                "FREQ=DAILY;UNTIL=yesterday",
                "FREQ=DAILY;FREQ=WEEKLY",
                "FREQ=WEEKLY;BYDAY=2MO",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;;",
                "FREQ=WEEKLY;X-EVIL=1",
                "FREQ=WEEKLY;RSCALE=CHINESE",
                "FREQ=WEEKLY;SKIP=FORWARD",
                "FREQ=WEEKLY\nDTSTART=20270101",
                "RRULE:FREQ=WEEKLY",
                "FREQ=YEARLY;BYWEEKNO=99"
            })
    void refusesWhatIsNoRuleOrCouldDoHarm(String text) {
        assertThatThrownBy(() -> Rule.parse(text, BERLIN)).hasMessageStartingWith("rule:");
    }

    @ParameterizedTest
    @Timeout(5)
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;INTERVAL=400;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;INTERVAL=400;BYMONTH=4;BYMONTHDAY=31",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300",
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6"
            })
    void givesUpSoonWhereNothingIsToBeFound(String text) {
        Instant start = Instant.parse("2026-11-23T09:00:00Z");
        assertThat(Rule.parse(text, BERLIN).starts(start, BERLIN, start).hasNext())
                .isFalse();
    }

    @Test
    @Timeout(5)
    void anEndlessRuleIsReadOnlyAsFarAsItIsAskedFor() {
        Instant start = Instant.EPOCH;
        Iterator<Instant> starts =
                Rule.parse("FREQ=DAILY", BERLIN).starts(start, BERLIN, Instant.parse("9990-01-01T00:00:00Z"));
        assertThat(starts.next()).isAfter(Instant.parse("9989-12-29T00:00:00Z"));
    }

    private static List<String> localTimes(String rule, String start, int most) {
        Instant first = LocalDateTime.parse(start).atZone(BERLIN).toInstant();
        return take(Rule.parse(rule, BERLIN).starts(first, BERLIN, first), most).stream()
                .map(at -> at.atZone(BERLIN).toOffsetDateTime().toString())
                .toList();
    }

    private static List<Instant> take(Iterator<Instant> starts, int most) {
        List<Instant> found = new ArrayList<>();
        while (found.size() < most && starts.hasNext()) {
            found.add(starts.next());
        }
        return found;
    }

    private static String names(Set<DayOfWeek> days) {
        return days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
    }
}

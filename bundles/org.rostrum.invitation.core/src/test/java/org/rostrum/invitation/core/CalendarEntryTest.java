package org.rostrum.invitation.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Pin;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Recurrence;
import org.rostrum.schedule.invitation.Meeting;
import org.rostrum.schedule.invitation.Recipient;

/** What is written with one library is read with another one. */
class CalendarEntryTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant STAMP = Instant.parse("2026-03-01T09:00:00Z");
    private static final ConferenceKey KEY = ConferenceKey.random();
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int WEEKS = 60;

    @Test
    void saysWhoInvitesWhomToWhat() throws Exception {
        VEvent event = only(read(entry(once(BERLIN)).request()));

        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(KEY + "@rostrum");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:anna@example.org");
        assertThat(value(event, Property.ATTENDEE)).isEqualTo("mailto:bob@example.org");
        assertThat(event.getProperty(Property.ATTENDEE).orElseThrow().toString())
                .contains("PARTSTAT=NEEDS-ACTION", "RSVP=TRUE");
        assertThat(value(event, Property.DTSTAMP)).isEqualTo("20260301T090000Z");
        assertThat(value(event, Property.URL)).isEqualTo("https://meet.example.org/c/board#i=secret");
        assertThat(value(event, Property.LOCATION)).isEqualTo("https://meet.example.org/c/board#i=secret");
        assertThat(event.getProperty("CONFERENCE").orElseThrow().toString())
                .contains("VALUE=URI", "VIDEO", "https://meet.example.org/c/board#i=secret");
    }

    @Test
    void noTextOfAPersonBreaksOutOfItsLine() throws Exception {
        String topic = "Совет; директоров, über \"alles\" \\ BEGIN:VALARM " + "и".repeat(150);
        String description = "One\r\nEND:VEVENT\nATTENDEE:mailto:all@example.org\n;,\\x";
        CalendarEntry entry = entry(meeting(topic, description, Optional.of(once(BERLIN))), "Bob\": \"Ü;x,");

        Calendar calendar = read(entry.request());

        VEvent event = only(calendar);
        assertThat(value(event, Property.SUMMARY)).isEqualTo(topic);
        assertThat(value(event, Property.DESCRIPTION))
                .isEqualTo(
                        description.replace("\r\n", "\n") + "\n\nhttps://meet.example.org/c/board#i=secret\nPIN: 4711");
        assertThat(event.getProperties(Property.ATTENDEE)).hasSize(1);
        assertThat(event.getProperty(Property.ATTENDEE)
                        .orElseThrow()
                        .getParameter(Parameter.CN)
                        .orElseThrow()
                        .getValue())
                .contains("Bob", "Ü;x,");
    }

    @Test
    void linesAreFoldedAt75OctetsAndEndWithCrlf() {
        String text = entry(meeting("Ж".repeat(240), "𝄞".repeat(300), Optional.of(once(BERLIN))), "Bob")
                .request();

        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
        assertThat(List.of(text.split("\r\n", -1)))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + "Ж".repeat(240), "𝄞".repeat(300));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin",
                "Australia/Sydney",
                "America/Santiago",
                "Asia/Jerusalem",
                "Europe/Moscow",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "UTC"
            })
    void keepsItsTimeOfDayWhenTheClocksChange(String zone) throws Exception {
        Launch.Scheduled weekly = weekly(ZoneId.of(zone), Set.of(), Map.of());

        String text = entry(weekly).request();

        assertThat(starts(only(read(text))))
                .isEqualTo(IntStream.range(0, WEEKS)
                        .mapToObj(week -> weekly.start()
                                .atZone(weekly.zone())
                                .plusWeeks(week)
                                .toInstant())
                        .toList());
    }

    /** The reading library rounds some yearly rules, and expands none that is not yearly; it does tell which part of the description holds when. */
    @ParameterizedTest
    @ValueSource(strings = {"Africa/Cairo", "Africa/Casablanca", "Europe/Berlin", "America/New_York"})
    void describesTheOffsetOfEveryWeek(String zone) throws Exception {
        Launch.Scheduled weekly = weekly(ZoneId.of(zone), Set.of(), Map.of());

        Calendar calendar = read(entry(weekly).request());

        VTimeZone description =
                (VTimeZone) calendar.getComponents(Component.VTIMEZONE).get(0);
        for (int week = 0; week < WEEKS; week++) {
            ZonedDateTime start = weekly.start().atZone(weekly.zone()).plusWeeks(week);
            assertThat(description
                            .getApplicableObservance(start.toOffsetDateTime())
                            .getRequiredProperty(Property.TZOFFSETTO)
                            .getValue())
                    .as("%s", start)
                    .isEqualTo(start.getOffset().getId().replace(":", "").replace("Z", "+0000"));
        }
    }

    @Test
    void aZoneWithYearlyRulesIsOnePairThatEveryCalendarUnderstands() {
        assertThat(entry(weekly(BERLIN, Set.of(), Map.of())).request())
                .contains("TZID:Europe/Berlin", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
                .containsOnlyOnce("BEGIN:DAYLIGHT")
                .containsOnlyOnce("BEGIN:STANDARD")
                .contains("DTSTART;TZID=Europe/Berlin:20260316T100000");
    }

    @Test
    void occurrencesAreCancelledAndMoved() throws Exception {
        Instant first = LocalDateTime.parse("2026-03-16T10:00").atZone(BERLIN).toInstant();
        Instant second = first.plus(Duration.ofDays(7));
        Instant third = ZonedDateTime.ofInstant(first, BERLIN).plusWeeks(2).toInstant();
        Recurrence.Moved later = new Recurrence.Moved(third.plus(HOUR), Duration.ofMinutes(90));

        Calendar calendar =
                read(entry(weekly(BERLIN, Set.of(second), Map.of(third, later))).request());

        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(2).allSatisfy(event -> {
            assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(KEY + "@rostrum");
            assertThat(value(event, Property.SEQUENCE)).isEqualTo("3");
        });
        assertThat(starts(events.get(0))).hasSize(WEEKS - 1).doesNotContain(second);
        assertThat(value(events.get(1), Property.RECURRENCE_ID)).isEqualTo("20260330T100000");
        assertThat(value(events.get(1), Property.DTSTART)).isEqualTo("20260330T110000");
        assertThat(Duration.parse(value(events.get(1), Property.DURATION))).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void aCancellationNamesTheSameEntry() throws Exception {
        Calendar calendar = read(entry(weekly(BERLIN, Set.of(), Map.of())).cancel());

        VEvent event = only(calendar);
        assertThat(calendar.getProperty(Property.METHOD).orElseThrow().getValue())
                .isEqualTo("CANCEL");
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(KEY + "@rostrum");
        assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("3");
        assertThat(event.getProperty(Property.URL)).isEmpty();
    }

    @Test
    void aRoomToDownloadStandsOnTheDayItWasMade() throws Exception {
        CalendarEntry room = entry(meeting("Room", "", Optional.empty()), "Bob");

        VEvent event = only(read(room.publish()));

        assertThat(value(event, Property.DTSTART)).isEqualTo("20260301");
        assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
    }

    private static Launch.Scheduled once(ZoneId zone) {
        Instant start = LocalDateTime.parse("2026-03-16T10:00").atZone(zone).toInstant();
        return new Launch.Scheduled(start, HOUR, zone);
    }

    private static Launch.Scheduled weekly(ZoneId zone, Set<Instant> cancelled, Map<Instant, Recurrence.Moved> moved) {
        return once(zone).repeating(new Recurrence("FREQ=WEEKLY;BYDAY=MO;COUNT=" + WEEKS, cancelled, moved));
    }

    private static Meeting meeting(String topic, String description, Optional<Launch.Scheduled> time) {
        return new Meeting(
                new ConferenceId("board"), topic, description, new UserId("anna"), time, Optional.of(new Pin("4711")));
    }

    private static CalendarEntry entry(Launch.Scheduled time) {
        return entry(meeting("Board", "What we decide", Optional.of(time)), "Bob");
    }

    private static CalendarEntry entry(Meeting meeting, String attendee) {
        return new CalendarEntry(
                KEY,
                3,
                STAMP,
                meeting,
                "Anna",
                "anna@example.org",
                true,
                Optional.of(new Recipient("bob@example.org", attendee, Locale.ENGLISH, BERLIN)),
                URI.create("https://meet.example.org/c/board#i=secret"));
    }

    /** Knows no zone but what the text describes. */
    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder(new TimeZoneRegistryImpl("nothing-is-there/")).build(new StringReader(text));
    }

    private static VEvent only(Calendar calendar) {
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertThat(events).hasSize(1);
        return events.get(0);
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static List<Instant> starts(VEvent event) {
        ZonedDateTime from = STAMP.atZone(ZoneId.of("UTC"));
        return event.calculateRecurrenceSet(new Period<Temporal>(from, from.plusYears(3))).stream()
                .map(period -> Instant.from(period.getStart()))
                .sorted()
                .toList();
    }
}

package org.rostrum.invitation.core;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Classification;
import biweekly.property.DateStart;
import biweekly.property.ExceptionDates;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.RawProperty;
import biweekly.property.RecurrenceId;
import biweekly.property.Status;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.Pin;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.Recurrence;
import org.rostrum.schedule.invitation.Meeting;
import org.rostrum.schedule.invitation.Recipient;

/**
 * A meeting as an iCalendar object: RFC 5545, the methods by RFC 5546, {@code CONFERENCE} by RFC 7986. Whoever gets one is
 * its only attendee: nobody learns the addresses of the others.
 *
 * @param sequence grows with every change of the time
 * @param stamp when this was made, or the plan was, for a download
 * @param organizerAddress empty: replies go nowhere
 * @param attendee who gets it; nobody for a download
 */
record CalendarEntry(
        ConferenceKey key,
        int sequence,
        Instant stamp,
        Meeting meeting,
        String organizer,
        String organizerAddress,
        boolean wantsReplies,
        Optional<Recipient> attendee,
        URI link) {

    private static final String PRODUCT = "-//Rostrum//Rostrum//EN";
    private static final int SECONDS_PER_MINUTE = 60;

    String request() {
        return write(Method.request(), Status.confirmed());
    }

    String cancel() {
        return write(Method.cancel(), Status.cancelled());
    }

    String publish() {
        return write(Method.publish(), Status.confirmed());
    }

    private String write(Method method, Status status) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        meeting.time().ifPresent(time -> placeIn(calendar, time));
        calendar.addEvent(event(method, status));
        if (!method.isCancel()) {
            meeting
                    .time()
                    .flatMap(Launch.Scheduled::recurrence)
                    .map(Recurrence::moved)
                    .orElse(Map.of())
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(moved -> calendar.addEvent(moved(moved.getKey(), moved.getValue(), method, status)));
        }
        return Folding.fold(text(calendar));
    }

    /** A zone whose offset never changes needs no description: its times are written in UTC. */
    private static void placeIn(ICalendar calendar, Launch.Scheduled time) {
        ZoneId zone = time.zone();
        if (!zone.normalized().getRules().isFixedOffset()) {
            calendar.getTimezoneInfo()
                    .setDefaultTimezone(
                            new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneDescription.of(zone, time.start())));
        }
    }

    private VEvent event(Method method, Status status) {
        VEvent event = described(method, status);
        meeting.time()
                .ifPresentOrElse(
                        time -> {
                            setTime(event, time.start(), time.duration());
                            time.recurrence().ifPresent(recurrence -> repeat(event, recurrence));
                        },
                        () -> setDay(event, method));
        return event;
    }

    private VEvent moved(Instant original, Recurrence.Moved to, Method method, Status status) {
        VEvent event = described(method, status);
        event.setRecurrenceId(new RecurrenceId(date(original)));
        setTime(event, to.start(), to.duration());
        return event;
    }

    private VEvent described(Method method, Status status) {
        VEvent event = new VEvent();
        event.setUid(key + "@rostrum");
        event.setDateTimeStamp(Date.from(stamp));
        event.setSequence(sequence);
        event.setStatus(status);
        event.setSummary(meeting.topic());
        event.setOrganizer(new Organizer(parameter(organizer), organizerAddress));
        attendee.ifPresent(recipient -> event.addAttendee(attendee(recipient, method)));
        if (!method.isCancel()) {
            event.setDescription(description());
            event.setLocation(link.toString());
            event.setUrl(link.toString());
            addConference(event);
            event.setClassification(Classification.private_());
        }
        return event;
    }

    private Attendee attendee(Recipient recipient, Method method) {
        Attendee attendee = new Attendee(parameter(recipient.name()), recipient.address());
        attendee.setCalendarUserType(CalendarUserType.INDIVIDUAL);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        if (method.isRequest()) {
            attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
            attendee.setRsvp(wantsReplies);
        }
        return attendee;
    }

    private String description() {
        StringBuilder text = new StringBuilder(meeting.description());
        text.append(text.isEmpty() ? "" : "\n\n").append(link);
        meeting.pin().map(Pin::value).ifPresent(pin -> text.append("\nPIN: ").append(pin));
        return text.toString();
    }

    /** RFC 7986 section 5.11; the library puts the features into quotation marks, so it is written as it is. */
    private void addConference(VEvent event) {
        RawProperty conference = event.addExperimentalProperty("CONFERENCE", link.toString());
        conference.setParameter("VALUE", "URI");
        conference.setParameter("FEATURE", "VIDEO");
        conference.setParameter("LABEL", "Rostrum");
    }

    /** A quotation mark cannot be written in a parameter that all calendars read (RFC 5545 section 3.2). */
    private static String parameter(String text) {
        return text.replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
    }

    private static void setTime(VEvent event, Instant start, java.time.Duration duration) {
        event.setDateStart(new DateStart(date(start)));
        long seconds = duration.toSeconds();
        event.setDuration(
                seconds % SECONDS_PER_MINUTE == 0
                        ? Duration.builder()
                                .minutes((int) (seconds / SECONDS_PER_MINUTE))
                                .build()
                        : Duration.builder().seconds((int) seconds).build());
    }

    /** What has no time stands on the day it was made, and keeps nobody from anything. */
    private void setDay(VEvent event, Method method) {
        if (!method.isCancel()) {
            Instant noon =
                    stamp.atOffset(ZoneOffset.UTC).toLocalDate().atTime(12, 0).toInstant(ZoneOffset.UTC);
            event.setDateStart(new DateStart(new ICalDate(Date.from(noon), false)));
            event.setTransparency(true);
        }
    }

    private static void repeat(VEvent event, Recurrence recurrence) {
        event.addExperimentalProperty("RRULE", recurrence.rule());
        if (!recurrence.cancelled().isEmpty()) {
            ExceptionDates exceptions = new ExceptionDates();
            recurrence.cancelled().stream()
                    .sorted()
                    .forEach(original -> exceptions.getValues().add(date(original)));
            event.addExceptionDates(exceptions);
        }
    }

    private static ICalDate date(Instant time) {
        return new ICalDate(Date.from(time), true);
    }

    private static String text(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("a string has no end", e);
        }
        return text.toString();
    }

    /** Without the secret of the link. */
    @Override
    public String toString() {
        return "CalendarEntry[key=" + key + ", sequence=" + sequence + "]";
    }
}

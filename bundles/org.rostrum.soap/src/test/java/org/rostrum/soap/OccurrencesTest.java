package org.rostrum.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rostrum.testkit.house.FakeLogins.PASSWORD;

import java.time.Instant;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceId;
import rostrum.conferences.ConferenceDraft;
import rostrum.conferences.Launch;
import rostrum.conferences.Scheduled;
import rostrum.occurrences.Move;
import rostrum.occurrences.Occurrences;
import rostrum.occurrences.Original;
import rostrum.occurrences.Part;

/** What programs do about the times of a conference, by a client that was made from the WSDL. */
class OccurrencesTest {

    private static final String MONDAY = "2026-11-30T09:00:00Z";

    private RunningSoap soap;
    private Occurrences occurrences;

    @BeforeEach
    void open() throws Exception {
        soap = new RunningSoap(true, "");
        occurrences = new Client(soap, "otto", PASSWORD).occurrences();
        Scheduled at = new Scheduled();
        at.setStart(time(MONDAY));
        at.setDuration(DatatypeFactory.newInstance().newDuration("PT1H"));
        at.setZone("Europe/Berlin");
        at.setRule("FREQ=WEEKLY");
        Launch weekly = new Launch();
        weekly.setScheduled(at);
        ConferenceDraft draft = new ConferenceDraft();
        draft.setId("weekly");
        draft.setTopic("Weekly");
        draft.setMode("all-on-screen");
        draft.setCapacity(20);
        draft.setLaunch(weekly);
        new Client(soap, "otto", PASSWORD).conferences().createConference(draft);
    }

    @AfterEach
    void close() {
        soap.close();
    }

    @Test
    void theTimesAreListedFromAMomentOn() throws Exception {
        Part part = new Part();
        part.setFrom(time("2026-12-01T00:00:00+01:00"));
        part.setLimit(2);

        var found = occurrences.listOccurrences("weekly", part);

        assertThat(found).hasSize(2);
        assertThat(found.get(0).getOriginal().toXMLFormat()).isEqualTo("2026-11-30T23:00:00Z");
        assertThat(found.get(0).getEnd().toXMLFormat()).isEqualTo("2026-12-01T00:01:00Z");
        assertThat(occurrences.listOccurrences("weekly", null)).hasSize(50);
        part.setLimit(201);
        assertThat(code(() -> occurrences.listOccurrences("weekly", part))).isEqualTo("request.invalid");
        assertThat(code(() -> occurrences.listOccurrences("nothing", null))).isEqualTo("conference.unknown");
    }

    @Test
    void oneIsMovedCancelledAndRestored() throws Exception {
        Move move = new Move();
        move.setOriginal(time(MONDAY));
        move.setStart(time("2026-12-01T09:00:00Z"));
        move.setDuration(DatatypeFactory.newInstance().newDuration("PT2H"));

        occurrences.moveOccurrence("weekly", move);
        occurrences.cancelOccurrence("weekly", original(MONDAY));
        occurrences.restoreOccurrence("weekly", original(MONDAY));

        assertThat(soap.calendar.told())
                .containsExactly(
                        "move weekly " + MONDAY + " to 2026-12-01T09:00:00Z for PT2H by otto",
                        "cancel weekly " + MONDAY + " by otto",
                        "restore weekly " + MONDAY + " by otto");
    }

    @Test
    void whatIsCancelledAndMovedIsListed() throws Exception {
        assertThat(occurrences.listExceptions("weekly")).isEmpty();
        soap.house.cancel(new ConferenceId("weekly"), Instant.parse(MONDAY));

        assertThat(occurrences.listExceptions("weekly")).singleElement().satisfies(one -> {
            assertThat(one.getOriginal().toXMLFormat()).isEqualTo(MONDAY);
            assertThat(one.getStart()).isNull();
            assertThat(one.getDuration()).isNull();
        });
        assertThat(code(() -> occurrences.listExceptions("nothing"))).isEqualTo("conference.unknown");
    }

    @Test
    void whatCannotBeIsRefused() throws Exception {
        Move endless = new Move();
        endless.setOriginal(time(MONDAY));
        endless.setStart(time(MONDAY));
        endless.setDuration(DatatypeFactory.newInstance().newDuration("P400D"));

        assertThat(code(() -> occurrences.moveOccurrence("weekly", endless))).isEqualTo("plan.invalid");
        assertThat(code(() -> occurrences.cancelOccurrence("weekly", original("1970-01-01T00:00:00Z"))))
                .isEqualTo("occurrence.unknown");
        assertThat(code(() -> occurrences.cancelOccurrence("weekly", original("1969-01-01T00:00:00Z"))))
                .isEqualTo("request.invalid");
        assertThat(code(() -> occurrences.cancelOccurrence("no id", original(MONDAY))))
                .isEqualTo("conference.unknown");
    }

    private static Original original(String time) throws Exception {
        Original original = new Original();
        original.setOriginal(time(time));
        return original;
    }

    private static XMLGregorianCalendar time(String text) throws Exception {
        return DatatypeFactory.newInstance().newXMLGregorianCalendar(text);
    }

    /** A call that is to be refused. */
    private interface Attempt {
        void run() throws Exception;
    }

    private static String code(Attempt attempt) {
        return catchThrowableOfType(rostrum.occurrences.ProblemFault.class, attempt::run)
                .getFaultInfo()
                .getCode();
    }
}

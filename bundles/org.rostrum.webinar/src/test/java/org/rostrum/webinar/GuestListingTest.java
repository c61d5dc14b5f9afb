package org.rostrum.webinar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.conference.Access;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.ParticipantId;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.testkit.console.Console;

class GuestListingTest {

    private static final ConferenceKey KEY = ConferenceKey.random();

    private final FakePlans plans = new FakePlans();
    private final Ledger ledger = new Ledger(Memory.tables());
    private final Console console = new Console();

    @BeforeEach
    void plan() {
        ConferenceSettings settings = ConferenceSettings.of(
                        "Open day", new UserId("anna"), ConferenceFixture.SOME_MODE, 10)
                .with(Access.PUBLIC);
        plans.keep(new ConferencePlan(
                KEY,
                new ConferenceId("open-day"),
                settings,
                Optional.empty(),
                new Launch.VirtualRoom(),
                FakeClock.START,
                Optional.empty(),
                1));
    }

    @Test
    void guestsWhoEnteredAreListed() throws Exception {
        String ticket = ledger.guests().admit(KEY, Optional.empty());
        Guest gina = ledger.guests().find(Ticket.of(ticket).orElseThrow()).orElseThrow();
        ledger.guests().seat(gina, "Gina", new ParticipantId("seat"), "192.0.2.1");
        GuestList list = new GuestList();
        shown(list, "open-day").execute();
        assertThat(console.text()).contains("Registration", "Gina", "false");

        Console.type(list, "--json");
        list.execute();
        assertThat(console.text())
                .contains("[{\"id\":\"" + gina.id() + "\",\"name\":\"Gina\",\"entered\":")
                .contains("\"removed\":false}]");
    }

    @Test
    void registrationsAreListedWithTheirAnswers() throws Exception {
        ledger.registrations().change(KEY, Terms.NONE);
        ledger.registrations().add(KEY, "Gina", "gina@example.com", Map.of("team", "red"));
        RegistrationList list = new RegistrationList();
        Console.type(list, "--json");
        shown(list, "open-day").execute();
        assertThat(console.text())
                .contains(
                        "\"email\":\"gina@example.com\"",
                        "\"cancelled\":false,\"pending\":false,\"answers\":{\"team\":\"red\"}}]");
        list.offset = 1;
        list.execute();
        assertThat(console.text()).endsWith("[]" + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"board", "not an id"})
    void ofWhatIsNotPublicNobodyIsListed(String id) {
        assertThatThrownBy(shown(new GuestList(), id)::execute).hasMessageStartingWith("conference.unknown: ");
        assertThatThrownBy(shown(new RegistrationList(), id)::execute).hasMessageStartingWith("conference.unknown: ");
    }

    private <T extends GuestListing> T shown(T list, String conference) {
        list.plans = plans;
        list.ledger = ledger;
        list.conference = conference;
        console.attach(list);
        return list;
    }
}

package org.rostrum.webinar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.conference.Access;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.conference.Pin;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.persistence.Rows;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.web.Caller;
import org.rostrum.web.Peer;
import org.rostrum.web.ProblemJson;

class PublicPageTest {

    private static final Peer HOME = new Peer("192.0.2.1", true);
    private static final Caller ANNA = caller("anna");
    private static final Caller BEN = caller("ben");

    private final FakeClock clock = new FakeClock();
    private final Rows rows = Memory.rows();
    private final GuestBook guests = new GuestBook(rows, clock);
    private final RegistrationBook registrations = new RegistrationBook(rows, clock);
    private final Post post = new Post();
    private final FakePlans plans = new FakePlans();
    private final AtomicLong nanos = new AtomicLong();
    private final PublicPage page =
            new PublicPage(plans, guests, registrations, post, new Rate(2, nanos::get), clock, new LongAdder());
    private final HostDesk host = new HostDesk(plans, guests, registrations, post);

    @BeforeEach
    void plan() {
        plans.keep(plan("open-day", Access.PUBLIC, Optional.empty()));
        plans.keep(plan("board", Access.PRIVATE, Optional.empty()));
        plans.keep(plan("pinned", Access.PUBLIC, Optional.of(new Pin("2580"))));
    }

    @Test
    void pageTellsWhatTheConferenceIsAbout() {
        PageJson told = (PageJson) page.getPage("open-day").getEntity();
        assertThat(told.topic()).isEqualTo("Open day");
        assertThat(told.registration()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"board", "nothing", "not an id"})
    void ofPrivateConferencesNothingIsSaid(String id) {
        assertThat(code(page.getPage(id))).isEqualTo("conference.unknown");
        assertThat(code(page.takeTicket(id, HOME))).isEqualTo("conference.unknown");
        assertThat(code(page.register(id, gina(), HOME))).isEqualTo("conference.unknown");
    }

    @Test
    void whoComesByLinkIsGivenATicketOfTheirOwn() {
        String one = ticket(page.takeTicket("open-day", HOME));
        String two = ticket(page.takeTicket("open-day", HOME));
        assertThat(one).isNotEqualTo(two);
        assertThat(guests.find(Ticket.of(one).orElseThrow())).isPresent();
    }

    @Test
    void oneNetworkIsGivenOnlySoManyAMinute() {
        Peer neighbour = new Peer("2001:db8:0:0:0:0:0:2", true);
        Peer same = new Peer("2001:db8:0:0:ffff:0:0:2", true);
        page.takeTicket("open-day", neighbour);
        page.takeTicket("open-day", same);
        assertThat(code(page.takeTicket("open-day", neighbour))).isEqualTo("request.too-frequent");
        assertThat(page.takeTicket("open-day", HOME).getStatus()).isEqualTo(201);
        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(page.takeTicket("open-day", neighbour).getStatus()).isEqualTo(201);
    }

    @Test
    void whereRegistrationIsAskedForTheLinkAloneGivesNothing() {
        ask(terms(10));
        assertThat(code(page.takeTicket("open-day", HOME))).isEqualTo("registration.required");
        assertThat(((PageJson) page.getPage("open-day").getEntity())
                        .registration()
                        .open())
                .isTrue();
    }

    @Test
    void whoRegistersIsGivenATicketAndIsOnTheList() {
        ask(terms(10));
        String ticket = ticket(page.register("open-day", gina(), HOME));
        Guest guest = guests.find(Ticket.of(ticket).orElseThrow()).orElseThrow();
        assertThat(guest.registration()).isPresent();
        assertThat(list().items()).singleElement().satisfies(listed -> {
            assertThat(listed.email()).isEqualTo("gina@example.com");
            assertThat(listed.answers()).containsEntry("team", "red");
        });
    }

    @Test
    void placesAreCountedAndFreeAgainWhenCancelled() {
        ask(terms(1));
        page.register("open-day", gina(), HOME);
        assertThat(code(page.register("open-day", gina(), HOME))).isEqualTo("registration.full");
        String id = list().items().get(0).id();
        assertThat(host.cancelRegistration("open-day", id, ANNA).getStatus()).isEqualTo(204);
        assertThat(code(host.cancelRegistration("open-day", id, ANNA))).isEqualTo("registration.unknown");
        assertThat(list().taken()).isZero();
    }

    @Test
    void addressOfWhoWasRemovedRegistersNoMore() {
        ask(terms(10));
        page.register("open-day", gina(), HOME);
        Registration gina = registrations.list(keyOf("open-day"), 0, 1).get(0);
        registrations.bar(keyOf("open-day"), gina.id());
        assertThat(code(page.register("open-day", gina(), HOME))).isEqualTo("registration.refused");
    }

    @Test
    void registrationHasItsTime() {
        Instant now = clock.instant();
        ask(new TermsJson(true, now.plusSeconds(60), now.plusSeconds(120), null, List.of(), false, ""));
        assertThat(code(page.register("open-day", bare(), HOME))).isEqualTo("registration.closed");
        clock.advance(Duration.ofSeconds(60));
        assertThat(page.register("open-day", bare(), HOME).getStatus()).isEqualTo(201);
        clock.advance(Duration.ofSeconds(60));
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(code(page.register("open-day", bare(), HOME))).isEqualTo("registration.closed");
    }

    @Test
    void whatIsAskedMustBeAnswered() {
        ask(terms(10));
        assertThat(code(page.register("open-day", bare(), HOME))).isEqualTo("registration.invalid");
        RegisteringJson wrong = new RegisteringJson("Gina", "gina@example.com", Map.of("team", "green"), false, null);
        assertThat(code(page.register("open-day", wrong, HOME))).isEqualTo("registration.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gina", "gina@", "@example.com", "gina@example.com\r\nBcc: all@example.com"})
    void whatIsNoAddressIsRefused(String email) {
        ask(new TermsJson(true, null, null, null, List.of(), false, ""));
        RegisteringJson wanted = new RegisteringJson("Gina", email, Map.of(), false, null);
        assertThat(code(page.register("open-day", wanted, HOME))).isEqualTo("registration.invalid");
    }

    @Test
    void conferenceWithPinAsksForNoRegistration() {
        TermsJson asking = new TermsJson(true, null, null, null, List.of(), false, "");
        assertThat(code(host.changeTerms("pinned", asking, ANNA))).isEqualTo("registration.invalid");
    }

    @Test
    void termsAreKeptAsTheyWereSaid() {
        ask(terms(7));
        assertThat(host.getTerms("open-day", ANNA).getEntity()).isEqualTo(terms(7));
    }

    @Test
    void onlyWhoModeratesSeesGuestsAndRegistrations() {
        assertThat(code(host.getTerms("open-day", BEN))).isEqualTo("conference.unknown");
        assertThat(code(host.changeTerms("open-day", terms(1), BEN))).isEqualTo("conference.unknown");
        assertThat(code(host.listRegistrations("open-day", "0", "50", BEN))).isEqualTo("conference.unknown");
        assertThat(code(host.listGuests("open-day", "0", "50", BEN))).isEqualTo("conference.unknown");
        assertThat(code(host.cancelRegistration("open-day", "x", BEN))).isEqualTo("conference.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", ""})
    void listsAreReadInSoundParts(String offset) {
        assertThat(code(host.listGuests("open-day", offset, "50", ANNA))).isEqualTo("request.invalid");
    }

    private ConferenceKey keyOf(String id) {
        return plans.publicLobby(new ConferenceId(id)).value().orElseThrow().key();
    }

    private RegistrationJson.Part list() {
        return (RegistrationJson.Part)
                host.listRegistrations("open-day", "0", "50", ANNA).getEntity();
    }

    private void ask(TermsJson terms) {
        assertThat(host.changeTerms("open-day", terms, ANNA).getStatus()).isEqualTo(200);
    }

    private static TermsJson terms(int limit) {
        return new TermsJson(
                true,
                null,
                null,
                limit,
                List.of(new QuestionJson("team", "Your team", true, List.of("red", "blue"))),
                false,
                "");
    }

    private static RegisteringJson gina() {
        return new RegisteringJson("Gina", "gina@example.com", Map.of("team", "red"), false, null);
    }

    private static RegisteringJson bare() {
        return new RegisteringJson("Gina", "gina@example.com", Map.of(), false, null);
    }

    private static String ticket(Response answer) {
        assertThat(answer.getStatus()).isEqualTo(201);
        return ((TicketJson) answer.getEntity()).ticket();
    }

    private static String code(Response answer) {
        return ((ProblemJson) answer.getEntity()).code();
    }

    private static Caller caller(String name) {
        return new Caller(Optional.of(new User(new UserId(name), name, Set.of(), true)), Optional.empty());
    }

    private static ConferencePlan plan(String id, Access access, Optional<Pin> pin) {
        ConferenceSettings settings = ConferenceSettings.of(
                        "Open day", new UserId("anna"), ConferenceFixture.SOME_MODE, 10)
                .with(access);
        return new ConferencePlan(
                ConferenceKey.random(),
                new ConferenceId(id),
                settings,
                pin,
                new Launch.VirtualRoom(),
                FakeClock.START,
                Optional.empty(),
                1);
    }
}

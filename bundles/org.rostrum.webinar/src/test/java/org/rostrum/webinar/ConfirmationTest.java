package org.rostrum.webinar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.conference.Access;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.persistence.Rows;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.invitation.Invitee;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.web.Caller;
import org.rostrum.web.Peer;
import org.rostrum.web.ProblemJson;

/** Anna's open day asks who registers to agree to something, and to confirm their address. */
class ConfirmationTest {

    private static final Peer HOME = new Peer("192.0.2.1", true);
    private static final ConferenceKey OPEN_DAY = ConferenceKey.random();
    private static final String LINK = "link of gina@example.com";
    private static final Caller ANNA =
            new Caller(Optional.of(new User(new UserId("anna"), "Anna", Set.of(), true)), Optional.empty());

    private final FakeClock clock = new FakeClock();
    private final Rows rows = Memory.rows();
    private final GuestBook guests = new GuestBook(rows, clock);
    private final RegistrationBook registrations = new RegistrationBook(rows, clock);
    private final FakePlans plans = new FakePlans();
    private final FakeInvitations invitations = new FakeInvitations();
    private final Post post = new Post();
    private final PublicPage page =
            new PublicPage(plans, guests, registrations, post, new Rate(100, System::nanoTime), clock, new LongAdder());
    private final HostDesk host = new HostDesk(plans, guests, registrations, post);

    @BeforeEach
    void plan() {
        post.bind(invitations);
        plans.keep(new ConferencePlan(
                OPEN_DAY,
                new ConferenceId("open-day"),
                ConferenceSettings.of("Open day", new UserId("anna"), ConferenceFixture.SOME_MODE, 10)
                        .with(Access.PUBLIC),
                Optional.empty(),
                new Launch.VirtualRoom(),
                FakeClock.START,
                Optional.empty(),
                1));
        ask(2);
    }

    @Test
    void whoRegistersIsSentALinkAndHasNoTicketAndNoPlaceYet() {
        Response answer = page.register("open-day", gina(), HOME);
        assertThat(answer.getStatus()).isEqualTo(202);
        assertThat(((TicketJson) answer.getEntity()).ticket()).isNull();
        assertThat(invitations.sent).containsExactly("gina@example.com");
        assertThat(registrations.taken(OPEN_DAY)).isZero();
        assertThat(registrations.list(OPEN_DAY, 0, 10)).singleElement().matches(Registration::pending);
    }

    @Test
    void whoRegistersIsWrittenToInTheLanguageOfTheirPage() {
        RegisteringJson wanted = new RegisteringJson("Gina", "gina@example.com", Map.of(), true, "de-AT");
        assertThat(page.register("open-day", wanted, HOME).getStatus()).isEqualTo(202);
        page.register("open-day", registering("gus@example.com"), HOME);
        assertThat(invitations.redeem(LINK).value()).hasValueSatisfying(ticket -> assertThat(ticket.invitee())
                .isEqualTo(new Invitee.Guest("gina@example.com", "Gina", Optional.of(new Locale("de", "AT")))));
        assertThat(invitations.redeem("link of gus@example.com").value())
                .hasValueSatisfying(
                        ticket -> assertThat(ticket.invitee()).isEqualTo(new Invitee.Guest("gus@example.com", "Gina")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "deutsch, bitte", "de_DE", "x", "de\r\nBcc: all@example.com"})
    void whatIsNoLanguageIsRefused(String tag) {
        RegisteringJson wanted = new RegisteringJson("Gina", "gina@example.com", Map.of(), true, tag);
        assertThat(code(page.register("open-day", wanted, HOME))).isEqualTo("registration.invalid");
        assertThat(invitations.sent).isEmpty();
    }

    @Test
    void whoShowsTheLinkHasAPlaceAndATicket() {
        page.register("open-day", gina(), HOME);
        Guest guest =
                guests.find(Ticket.of(ticket(confirm(LINK))).orElseThrow()).orElseThrow();
        assertThat(registrations.holds(guest.registration().orElseThrow())).isTrue();
        assertThat(registrations.taken(OPEN_DAY)).isOne();
    }

    @Test
    void linkThatIsShownAgainIsTheSameGuestAndTakesNoOtherPlace() {
        page.register("open-day", gina(), HOME);
        String first = ticket(confirm(LINK));
        String second = ticket(confirm(LINK));
        assertThat(guests.find(Ticket.of(first).orElseThrow())).isEmpty();
        assertThat(guests.find(Ticket.of(second).orElseThrow())).isPresent();
        assertThat(registrations.taken(OPEN_DAY)).isOne();
    }

    @Test
    void anAddressIsWrittenToOnceHoweverOftenSomebodyRegistersWithIt() {
        page.register("open-day", gina(), HOME);
        page.register("open-day", gina(), HOME);
        ticket(confirm(LINK));
        assertThat(page.register("open-day", gina(), HOME).getStatus())
                .as("nobody learns that it is registered")
                .isEqualTo(202);
        assertThat(invitations.sent).hasSize(1);
        assertThat(registrations.list(OPEN_DAY, 0, 10)).hasSize(1);
    }

    @Test
    void linkConfirmsForTwoDaysAndAgainAfterRegisteringAgain() {
        page.register("open-day", gina(), HOME);
        clock.advance(RegistrationBook.CONFIRMATION);
        assertThat(code(confirm(LINK))).isEqualTo("registration.unknown");
        page.register("open-day", gina(), HOME);
        assertThat(confirm(LINK).getStatus()).isEqualTo(201);
    }

    @Test
    void placesAreTakenInTheOrderOfConfirmation() {
        ask(1);
        page.register("open-day", gina(), HOME);
        assertThat(code(page.register("open-day", registering("gus@example.com"), HOME)))
                .as("no more wait than there are places")
                .isEqualTo("registration.full");
        ticket(confirm(LINK));
        page.register("open-day", registering("gus@example.com"), HOME);
        assertThat(code(confirm("link of gus@example.com"))).isEqualTo("registration.full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "link of nobody@example.com"})
    void whatIsNoLinkConfirmsNothing(String link) {
        page.register("open-day", gina(), HOME);
        assertThat(code(confirm(link))).isEqualTo("registration.unknown");
        assertThat(code(page.confirm("open-day", null, HOME))).isEqualTo("registration.unknown");
    }

    @Test
    void linkOfAnotherConferenceConfirmsNothing() {
        page.register("open-day", gina(), HOME);
        var unused = invitations.invite(ConferenceKey.random(), new Invitee.Guest("elsewhere@example.com", "Gina"));
        assertThat(code(confirm("link of elsewhere@example.com"))).isEqualTo("registration.unknown");
    }

    @Test
    void whoIsCancelledIsToldAndTheLinkIsWorthNothing() {
        page.register("open-day", gina(), HOME);
        ticket(confirm(LINK));
        String id = registrations.list(OPEN_DAY, 0, 1).get(0).id();
        assertThat(host.cancelRegistration("open-day", id, ANNA).getStatus()).isEqualTo(204);
        assertThat(invitations.sent).contains("not gina@example.com");
        assertThat(code(confirm(LINK))).isEqualTo("registration.unknown");
        assertThat(registrations.taken(OPEN_DAY)).isZero();
    }

    @Test
    void whoIsCancelledBeforeConfirmingFreesNoPlaceThatWasNotTaken() {
        page.register("open-day", gina(), HOME);
        String id = registrations.list(OPEN_DAY, 0, 1).get(0).id();
        host.cancelRegistration("open-day", id, ANNA);
        assertThat(registrations.taken(OPEN_DAY)).isZero();
    }

    @Test
    void withoutInvitationsNothingCanBeConfirmed() {
        post.unbind(invitations);
        assertThat(code(page.register("open-day", gina(), HOME))).isEqualTo("registration.unconfirmable");
        assertThat(registrations.list(OPEN_DAY, 0, 10)).isEmpty();
    }

    @Test
    void whoDoesNotAgreeDoesNotRegister() {
        RegisteringJson wanted = new RegisteringJson("Gina", "gina@example.com", Map.of(), false, null);
        assertThat(code(page.register("open-day", wanted, HOME))).isEqualTo("registration.invalid");
        assertThat(((PageJson) page.getPage("open-day").getEntity())
                        .registration()
                        .agreement())
                .isEqualTo("We keep this for a month.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-1", "@sum", " =1+1", "\uff1d1", "=cmd|' /C calc'!A0"})
    void downloadRunsNoFormula(String name) throws IOException {
        registrations.add(OPEN_DAY, name, "gina@example.com", Map.of("why", "=\"x\""));
        assertThat(sheet())
                .startsWith("\"Name\",\"E-mail\",\"Registered\",\"State\",\"Why\"\r\n")
                .contains("\"'" + name + "\",\"gina@example.com\"", "\"registered\",\"'=\"\"x\"\"\"\r\n");
    }

    @Test
    void downloadHasEverybody() throws IOException {
        ask(1000);
        for (int i = 0; i < 401; i++) {
            registrations.add(OPEN_DAY, "Gina", i + "@example.com", Map.of());
        }
        assertThat(sheet().lines()).hasSize(402);
    }

    private String sheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ((StreamingOutput) host.downloadRegistrations("open-day", ANNA).getEntity()).write(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void ask(int limit) {
        registrations.change(
                OPEN_DAY,
                new Terms(
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        limit,
                        List.of(new Terms.Question("why", "Why", false, List.of())),
                        true,
                        "We keep this for a month."));
    }

    private Response confirm(String link) {
        return page.confirm("open-day", new LinkJson(link), HOME);
    }

    private static RegisteringJson gina() {
        return registering("Gina@Example.com");
    }

    private static RegisteringJson registering(String email) {
        return new RegisteringJson("Gina", email, Map.of(), true, null);
    }

    private static String ticket(Response answer) {
        assertThat(answer.getStatus()).isEqualTo(201);
        return ((TicketJson) answer.getEntity()).ticket();
    }

    private static String code(Response answer) {
        return ((ProblemJson) answer.getEntity()).code();
    }
}

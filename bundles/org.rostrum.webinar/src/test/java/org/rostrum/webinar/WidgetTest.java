package org.rostrum.webinar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.ws.rs.core.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostrum.conference.Access;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ConferenceKey;
import org.rostrum.conference.ConferenceSettings;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.FakeClock;
import org.rostrum.web.Caller;
import org.rostrum.web.ProblemJson;

/** The open day and the board are Anna's; the board is private. */
class WidgetTest {

    private static final Caller ANNA = caller("anna");
    private static final Caller BEN = caller("ben");

    private final FakePlans plans = new FakePlans();
    private final WidgetBook book = new WidgetBook(Memory.rows());
    private final WidgetDesk desk = new WidgetDesk(plans, book);
    private final WidgetFrames frames = new WidgetFrames(plans, book);

    @BeforeEach
    void plan() {
        plans.keep(plan("open-day", Access.PUBLIC));
        plans.keep(plan("board", Access.PRIVATE));
    }

    @Test
    void noSiteShowsAPageUntilItIsNamed() {
        assertThat(frames.framersOf("open-day")).isEmpty();
        allow("open-day", "https://www.Example.org", "https://b.example:8443", "http://localhost:3000");
        assertThat(frames.framersOf("open-day"))
                .containsExactly("http://localhost:3000", "https://b.example:8443", "https://www.example.org");
        assertThat(((WidgetJson) desk.getWidget("open-day", ANNA).getEntity()).origins())
                .hasSize(3);
    }

    @Test
    void sitesAreTakenAway() {
        allow("open-day", "https://www.example.org");
        allow("open-day");
        assertThat(frames.framersOf("open-day")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"board", "nothing", "not an id", "", "../login"})
    void whatIsNotPublicIsShownByNobody(String id) {
        allow("board", "https://www.example.org");
        assertThat(frames.framersOf(id)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "*",
                "https://*",
                "https://*.example.org",
                "https://example.org/",
                "https://example.org/page",
                "http://example.org",
                "https://user@example.org",
                "https://example.org; script-src *",
                "https://a.example https://b.example",
                "https://example.org:port",
                "javascript:alert(1)",
                "data:",
                "null",
                "'self'"
            })
    void whatIsNoOriginIsRefused(String origin) {
        Response answer = desk.changeWidget("open-day", new WidgetJson(Collections.singletonList(origin)), ANNA);
        assertThat(code(answer)).isEqualTo("widget.invalid");
        assertThat(book.origins(keyOf("open-day"))).isEmpty();
    }

    @Test
    void moreSitesThanAPolicyShouldNameAreRefused() {
        List<String> many = IntStream.range(0, 21)
                .mapToObj(i -> "https://" + i + ".example")
                .toList();
        assertThat(code(desk.changeWidget("open-day", new WidgetJson(many), ANNA)))
                .isEqualTo("widget.invalid");
        assertThat(code(desk.changeWidget("open-day", null, ANNA))).isEqualTo("widget.invalid");
    }

    @Test
    void onlyWhoModeratesSaysWhichSites() {
        WidgetJson wanted = new WidgetJson(List.of("https://evil.example"));
        assertThat(code(desk.changeWidget("open-day", wanted, BEN))).isEqualTo("conference.unknown");
        assertThat(code(desk.getWidget("open-day", BEN))).isEqualTo("conference.unknown");
        assertThat(frames.framersOf("open-day")).isEmpty();
    }

    private void allow(String id, String... origins) {
        assertThat(desk.changeWidget(id, new WidgetJson(List.of(origins)), ANNA).getStatus())
                .isEqualTo(200);
    }

    private ConferenceKey keyOf(String id) {
        return plans.publicLobby(new ConferenceId(id)).value().orElseThrow().key();
    }

    private static String code(Response answer) {
        return ((ProblemJson) answer.getEntity()).code();
    }

    private static Caller caller(String name) {
        return new Caller(Optional.of(new User(new UserId(name), name, Set.of(), true)), Optional.empty());
    }

    private static ConferencePlan plan(String id, Access access) {
        return new ConferencePlan(
                ConferenceKey.random(),
                new ConferenceId(id),
                ConferenceSettings.of("Open day", new UserId("anna"), ConferenceFixture.SOME_MODE, 10)
                        .with(access),
                Optional.empty(),
                new Launch.VirtualRoom(),
                FakeClock.START,
                Optional.empty(),
                1);
    }
}

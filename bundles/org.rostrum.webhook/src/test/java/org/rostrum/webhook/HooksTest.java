package org.rostrum.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.webhook.Hooking.ADA;
import static org.rostrum.webhook.Hooking.BEN;
import static org.rostrum.webhook.Hooking.code;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;

class HooksTest {

    private final Hooking at = new Hooking();

    @Test
    void newHookBeginsWithWhatHappensNext() {
        Hooks.Made made = at.make("https://example.org/hook", "ended");
        assertThat(made.hook().cursor()).isEqualTo(at.journal.end()).isPositive();
        assertThat(made.secret()).hasSize(43);
        assertThat(at.state(made)).isEqualTo(made.hook());
        assertThat(at.hooks.list(ADA).value().orElseThrow()).containsExactly(made.hook());
    }

    @Test
    void onlyAdministratorsHaveHooks() {
        String id = at.make("https://example.org/hook").hook().id();
        List<Outcome<?>> tries = List.of(
                at.hooks.list(BEN),
                at.hooks.find(id, BEN),
                at.hooks.add("https://example.org/b", Set.of(), BEN),
                at.hooks.resume(id, BEN),
                at.hooks.ping(id, BEN),
                at.hooks.remove(id, BEN));
        assertThat(tries).allSatisfy(outcome -> assertThat(code(outcome)).isEqualTo("right.required"));
        assertThat(at.rows.find(id)).isPresent();
    }

    @Test
    void securityAdministratorsLookAndChangeNothing() {
        User sam = new User(new UserId("sam"), "Sam", Set.of(Right.SECURITY_ADMINISTRATOR), true);
        String id = at.make("https://example.org/hook").hook().id();
        assertThat(code(at.hooks.list(sam))).isEmpty();
        assertThat(code(at.hooks.find(id, sam))).isEmpty();
        assertThat(code(at.hooks.add("https://example.org/b", Set.of(), sam))).isEqualTo("right.required");
        assertThat(code(at.hooks.resume(id, sam))).isEqualTo("right.required");
        assertThat(code(at.hooks.ping(id, sam))).isEqualTo("right.required");
        assertThat(code(at.hooks.remove(id, sam))).isEqualTo("right.required");
    }

    @Test
    void addressThatIsNoneOrUnsafeIsRefused() {
        for (String url : new String[] {
            "",
            "example.org",
            "ftp://example.org/",
            "file:///etc/passwd",
            "http://example.org/",
            "http://127.0.0.1.example.org/",
            "https://ann:secret@example.org/",
            "https://example.org/#part",
            "https:///path",
            "https://example.org/" + "a".repeat(1000),
            "https://exa mple.org/"
        }) {
            assertThat(code(at.hooks.add(url, Set.of(), ADA))).as(url).isEqualTo("webhook.invalid");
        }
        assertThat(code(at.hooks.add(null, Set.of(), ADA))).isEqualTo("webhook.invalid");
        for (String url :
                new String[] {"http://127.0.0.1:9/", "http://[::1]/", "http://localhost/", "https://b.example/?a=b"}) {
            assertThat(code(at.hooks.add(url, Set.of(), ADA))).as(url).isEmpty();
        }
    }

    @Test
    void typeOfEventThatDoesNotExistIsRefused() {
        assertThat(code(at.hooks.add("https://example.org/", Set.of("exploded"), ADA)))
                .isEqualTo("webhook.invalid");
    }

    @Test
    void thereIsALimit() {
        for (int i = 0; i < Hooks.MOST; i++) {
            at.make("https://example.org/" + i);
        }
        assertThat(code(at.hooks.add("https://example.org/", Set.of(), ADA))).isEqualTo("limit.exceeded");
    }

    @Test
    void removedHookIsUnknown() {
        String id = at.make("https://example.org/hook").hook().id();
        assertThat(code(at.hooks.remove(id, ADA))).isEmpty();
        assertThat(code(at.hooks.find(id, ADA))).isEqualTo("webhook.unknown");
        assertThat(code(at.hooks.resume(id, ADA))).isEqualTo("webhook.unknown");
        assertThat(code(at.hooks.ping(id, ADA))).isEqualTo("webhook.unknown");
        assertThat(code(at.hooks.remove("'; drop table webhook_hook; --", ADA))).isEqualTo("webhook.unknown");
    }
}

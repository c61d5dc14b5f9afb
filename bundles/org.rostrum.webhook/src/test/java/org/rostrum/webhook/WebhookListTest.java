package org.rostrum.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rostrum.identity.User;
import org.rostrum.problem.Outcome;
import org.rostrum.testkit.console.Console;

class WebhookListTest {

    private final Hooking at = new Hooking();
    private final Console console = new Console();

    @Test
    void hooksAreListedForPeople() throws Exception {
        at.make("https://example.org/hook");
        listBy(Hooking.ADA).execute();
        assertThat(console.text()).contains("Id", "Events", "Last answer", "https://example.org/hook", "all");
    }

    @Test
    void hooksAreListedForPrograms() throws Exception {
        Hook hook = at.make("https://example.org/hook", "opened", "ended").hook();
        WebhookList list = listBy(Hooking.ADA);
        Console.type(list, "--json");
        list.execute();
        assertThat(console.text().strip())
                .isEqualTo("[{\"id\":\"" + hook.id()
                        + "\",\"url\":\"https://example.org/hook\",\"events\":[\"ended\",\"opened\"],"
                        + "\"active\":true,\"cursor\":" + hook.cursor() + ",\"failed\":0}]");
    }

    @Test
    void othersSeeNothing() {
        assertThatThrownBy(listBy(Hooking.BEN)::execute).hasMessageStartingWith("right.required: ");
    }

    private WebhookList listBy(User typist) {
        WebhookList list = new WebhookList();
        list.hooks = at.hooks;
        list.typist = () -> Outcome.done(typist);
        console.attach(list);
        return list;
    }
}

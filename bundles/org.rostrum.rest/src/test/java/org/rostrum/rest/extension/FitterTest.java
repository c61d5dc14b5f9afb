package org.rostrum.rest.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rostrum.audit.Deed;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;
import org.rostrum.problem.Outcome;
import org.rostrum.problem.Problem;
import org.rostrum.rest.extension.Fitter.Extension;
import org.rostrum.rest.extension.Fitter.State;
import org.rostrum.web.Caller;
import org.rostrum.web.Peer;

class FitterTest {

    private static final String WEBINAR = "rostrum-webinar";
    private static final String LECTURE = "rostrum-mode-lecture";

    private final Deque<Runnable> thread = new ArrayDeque<>();
    private final OneShelf shelf = new OneShelf();
    private final Fitter fitter = new Fitter(shelf, thread::add);
    private final List<Optional<Problem>> over = new ArrayList<>();

    @Test
    void whatIsNotInTheCatalogueIsNotShownAndNotTouched() {
        assertThat(fitter.list().value().orElseThrow())
                .extracting(Extension::name)
                .containsExactly(WEBINAR, LECTURE);
        for (String name : List.of("rostrum-rest", "ssh", "http://evil.example/x", "rostrum-mode-talkingstick", "")) {
            assertThat(code(fitter.change(name, true, over::add))).as(name).isEqualTo("extension.unknown");
        }
        assertThat(thread).isEmpty();
    }

    @Test
    void itIsInstalledOnTheOtherThreadAndRemovedAgain() {
        assertThat(state(fitter.change(WEBINAR, true, over::add))).isEqualTo(State.INSTALLING);
        assertThat(shelf.installed).doesNotContain(WEBINAR);

        thread.pop().run();
        assertThat(state(fitter.find(WEBINAR))).isEqualTo(State.INSTALLED);

        assertThat(state(fitter.change(WEBINAR, false, over::add))).isEqualTo(State.REMOVING);
        thread.pop().run();
        assertThat(state(fitter.find(WEBINAR))).isEqualTo(State.ABSENT);
        assertThat(over).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void oneChangeAtATime() {
        fitter.change(WEBINAR, true, over::add);

        assertThat(code(fitter.change(LECTURE, false, over::add))).isEqualTo("extension.busy");
        assertThat(code(fitter.change(WEBINAR, false, over::add))).isEqualTo("extension.busy");
        assertThat(state(fitter.change(WEBINAR, true, over::add))).isEqualTo(State.INSTALLING);
        assertThat(thread).hasSize(1);

        thread.pop().run();
        assertThat(state(fitter.change(LECTURE, false, over::add))).isEqualTo(State.REMOVING);
    }

    @Test
    void whatIsSoAlreadyIsLeftAlone() {
        assertThat(state(fitter.change(LECTURE, true, over::add))).isEqualTo(State.INSTALLED);
        assertThat(state(fitter.change(WEBINAR, false, over::add))).isEqualTo(State.ABSENT);
        assertThat(thread).isEmpty();
    }

    @Test
    void whatFailsIsSaidUntilTheNextChange() {
        shelf.broken = true;
        fitter.change(WEBINAR, true, over::add);
        thread.pop().run();

        Extension failed = fitter.find(WEBINAR).value().orElseThrow();
        assertThat(failed.state()).isEqualTo(State.ABSENT);
        assertThat(failed.failure().orElseThrow().code()).isEqualTo("extension.failed");
        assertThat(failed.failure().orElseThrow().detail()).doesNotContain("secret path");

        shelf.broken = false;
        fitter.change(WEBINAR, true, over::add);
        assertThat(fitter.find(WEBINAR).value().orElseThrow().failure()).isEmpty();
        assertThat(over.get(0)).isPresent();
    }

    @Test
    void whatSomethingElseNeedsStays() {
        shelf.needed = true;
        fitter.change(LECTURE, false, over::add);
        thread.pop().run();

        Extension kept = fitter.find(LECTURE).value().orElseThrow();
        assertThat(kept.state()).isEqualTo(State.INSTALLED);
        assertThat(kept.failure().orElseThrow().detail()).contains("needs it");
    }

    @Test
    void whoDidItIsTakenDownWhenItIsOver() {
        List<Deed> deeds = new ArrayList<>();
        ExtensionsResource door = new ExtensionsResource(fitter, deeds::add);
        User anna = new User(new UserId("anna"), "Anna", Set.of(Right.ADMINISTRATOR), true);
        Caller caller = new Caller(Optional.of(anna), Optional.empty());
        Peer peer = new Peer("192.0.2.7", true);

        assertThat(door.installExtension(WEBINAR, caller, peer).getStatus()).isEqualTo(202);
        assertThat(deeds).isEmpty();
        thread.pop().run();
        assertThat(door.installExtension("ssh", caller, peer).getStatus()).isEqualTo(404);
        shelf.broken = true;
        door.uninstallExtension(WEBINAR, caller, peer);
        thread.pop().run();

        assertThat(deeds)
                .extracting(Deed::what, deed -> deed.on().orElseThrow(), Deed::outcome)
                .containsExactly(
                        tuple("feature.installed", WEBINAR, "done"),
                        tuple("feature.installed", "ssh", "extension.unknown"),
                        tuple("feature.uninstalled", WEBINAR, "extension.failed"));
        assertThat(deeds).extracting(deed -> deed.from().orElseThrow()).containsOnly("192.0.2.7");
    }

    private static State state(Outcome<Extension> outcome) {
        return outcome.value().orElseThrow().state();
    }

    private static String code(Outcome<Extension> outcome) {
        return outcome.problem().orElseThrow().code();
    }

    /** Has two of the catalogue and what is not to be touched. */
    private static final class OneShelf implements Shelf {

        private final Set<String> installed = new HashSet<>(Set.of("rostrum-rest", LECTURE));
        private boolean broken;
        private boolean needed;

        @Override
        public List<Item> items() {
            return Stream.of("rostrum-rest", LECTURE, WEBINAR)
                    .map(name -> new Item(name, "1.0.0", "Does something", installed.contains(name)))
                    .toList();
        }

        @Override
        public void install(String name) {
            fail();
            installed.add(name);
        }

        @Override
        public void uninstall(String name) {
            fail();
            if (!needed) {
                installed.remove(name);
            }
        }

        private void fail() {
            if (broken) {
                throw new IllegalStateException("secret path");
            }
        }
    }
}

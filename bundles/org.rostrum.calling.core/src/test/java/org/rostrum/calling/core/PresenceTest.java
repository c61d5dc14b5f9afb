package org.rostrum.calling.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.testkit.conference.ConferenceFixture.conference;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rostrum.calling.Call;
import org.rostrum.calling.CallEvent;
import org.rostrum.calling.Presence;
import org.rostrum.calling.core.House.Phone;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.Conference;
import org.rostrum.identity.UserId;

class PresenceTest {

    private static final UserId ANN = new UserId("ann");
    private static final UserId BOB = new UserId("bob");

    private final House house = new House();
    private final Phone watcher = house.phone("dora");

    @Test
    void tellsWhoIsWatchedAtOnceAndWhenItChanges() {
        assertThat(watch(ANN, BOB)).containsOnly(Map.entry(ANN, Presence.OFFLINE), Map.entry(BOB, Presence.OFFLINE));

        Phone ann = house.phone("ann");
        ann.gone();

        assertThat(watcher.told)
                .containsExactly(
                        new CallEvent.PresenceChanged(ANN, Presence.ONLINE),
                        new CallEvent.PresenceChanged(ANN, Presence.OFFLINE));
    }

    @Test
    void whoCallsIsBusyAndWhoIsRungIsNot() {
        Phone ann = house.phone("ann");
        house.phone("bob");
        Call call = house.ring(ann, "bob");
        assertThat(presence(ANN)).isEqualTo(Presence.BUSY);
        assertThat(presence(BOB)).isEqualTo(Presence.ONLINE);

        house.hangUp(call, "ann");
        assertThat(presence(ANN)).isEqualTo(Presence.ONLINE);
    }

    @Test
    void bothAreBusyWhileTheyTalkAndInAConferenceWhenItHasGrown() {
        Call call = house.talking(house.phone("ann"), house.phone("bob"));
        assertThat(presence(ANN)).isEqualTo(Presence.BUSY);
        assertThat(presence(BOB)).isEqualTo(Presence.BUSY);

        house.enter(call, "cleo");

        assertThat(presence(ANN)).isEqualTo(Presence.OWNER_OF_CONFERENCE);
        assertThat(presence(BOB)).isEqualTo(Presence.IN_CONFERENCE);
    }

    @Test
    void whoSitsInAConferenceIsSeenThereUntilTheyLeave() {
        Conference board = conference("board").ownedBy("ann").build();
        house.conferences.add(board);
        watch(ANN, BOB);

        house.enter(board, "ann");
        house.enter(board, "bob");
        assertThat(presence(ANN)).isEqualTo(Presence.OWNER_OF_CONFERENCE);

        var unused = house.conferences.submit(board.key(), new Author.House(), new Command.End());
        assertThat(watcher.told)
                .contains(
                        new CallEvent.PresenceChanged(BOB, Presence.IN_CONFERENCE),
                        new CallEvent.PresenceChanged(BOB, Presence.OFFLINE));
    }

    @Test
    void whatIsOldNewsChangesNothing() {
        Conference board = conference("board").build();
        house.conferences.add(board);
        house.enter(board, "ann");

        house.calling.happened(board);

        assertThat(presence(ANN)).isEqualTo(Presence.IN_CONFERENCE);
    }

    @Test
    void tellsNothingOfWhoIsNotWatchedAnyMore() {
        watch(ANN);
        watch(BOB);

        house.phone("ann");

        assertThat(watcher.told).isEmpty();
    }

    @Test
    void nobodyWatchesTheWholeHouse() {
        Set<UserId> many =
                IntStream.range(0, 201).mapToObj(i -> new UserId("u" + i)).collect(Collectors.toSet());

        assertThat(House.code(house.calling
                        .watch(watcher.device, many)
                        .toCompletableFuture()
                        .join()))
                .isEqualTo("limit.exceeded");
    }

    private Map<UserId, Presence> watch(UserId... users) {
        return house.calling
                .watch(watcher.device, Set.of(users))
                .toCompletableFuture()
                .join()
                .value()
                .orElseThrow();
    }

    private Presence presence(UserId user) {
        return house.calling
                .presence(Set.of(user))
                .toCompletableFuture()
                .join()
                .value()
                .orElseThrow()
                .get(user);
    }
}

package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.BOB;
import static org.rostrum.identity.local.House.code;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rostrum.identity.Profile;
import org.rostrum.identity.Profile.Field;
import org.rostrum.identity.User;
import org.rostrum.identity.UserId;

class LocalProfilesTest {

    private static final Profile REACHABLE =
            Profile.EMPTY.with(Field.EMAIL, "alice@example.org").value().orElseThrow();

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void everybodyChangesTheirOwn() {
        User alice = house.user(ALICE);
        assertThat(house.profiles.find(ALICE)).contains(Profile.EMPTY);

        assertThat(house.profiles.change(ALICE, REACHABLE, alice).value()).contains(REACHABLE);

        assertThat(house.profiles.find(ALICE)).contains(REACHABLE);
        assertThat(house.profiles.find(BOB)).isEmpty();
    }

    @Test
    void administratorsChangeThatOfAnybody() {
        house.user(ALICE);
        User bob = house.administrator(BOB);

        assertThat(house.profiles.change(ALICE, REACHABLE, bob).value()).contains(REACHABLE);
        assertThat(code(house.profiles.change(new UserId("nobody"), REACHABLE, bob)))
                .contains("user.unknown");
    }

    @Test
    void nobodyElseDoes() {
        house.user(ALICE);
        User closed = new User(ALICE, "Alice", Set.of(), false);

        assertThat(code(house.profiles.change(ALICE, REACHABLE, house.user(BOB))))
                .contains("right.required");
        assertThat(code(house.profiles.change(ALICE, REACHABLE, closed))).contains("right.required");

        assertThat(house.profiles.find(ALICE)).contains(Profile.EMPTY);
    }

    @Test
    void aChangedAccountKeepsItsProfile() {
        User alice = house.user(ALICE);
        house.profiles.change(ALICE, REACHABLE, alice);

        house.give(ALICE);
        house.accounts.resetPassword(ALICE, "another long one");

        assertThat(house.profiles.find(ALICE)).contains(REACHABLE);
    }
}

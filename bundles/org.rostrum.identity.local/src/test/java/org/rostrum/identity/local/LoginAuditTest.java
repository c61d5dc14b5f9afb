package org.rostrum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.identity.local.House.ALICE;
import static org.rostrum.identity.local.House.SECRET;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostrum.audit.Actor;
import org.rostrum.audit.Deed;
import org.rostrum.identity.Client;
import org.rostrum.identity.User;

/** What of log-ins is taken down, whatever door they came through. */
class LoginAuditTest {

    private final House house = new House();
    private User alice;

    @BeforeEach
    void move() {
        alice = house.user(ALICE);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aFailedLogInSaysFromWhereAndOnWhichAccount() throws Exception {
        house.logIn("alice", "wrong", "192.0.2.7");

        Deed failed = house.deeds.get(0);
        assertThat(failed.what()).isEqualTo("login.failed");
        assertThat(failed.who()).isEqualTo(Actor.UNKNOWN);
        assertThat(failed.from()).contains("192.0.2.7");
        assertThat(failed.on()).contains("alice");
        assertThat(failed.outcome()).isEqualTo("login.refused");
    }

    @Test
    void whatIsTypedWhereANameBelongsIsNotTakenDown() throws Exception {
        house.logIn(SECRET, SECRET, "192.0.2.7");
        house.logIn("my-other-password", SECRET, "192.0.2.7");

        assertThat(house.deeds).extracting(Deed::on).containsOnly(Optional.empty());
        assertThat(house.deeds.toString()).doesNotContain(SECRET, "my-other-password");
    }

    @Test
    void aLockIsTakenDownOnce() throws Exception {
        for (int i = 0; i < 25; i++) {
            house.logIn("alice", "wrong", "192.0.2." + i);
        }

        assertThat(house.deeds)
                .filteredOn(deed -> deed.what().equals("account.locked"))
                .singleElement()
                .satisfies(locked -> assertThat(locked.on()).contains("alice"));
    }

    @Test
    void logInsOfBrowsersAndProgramsAreTakenDown() {
        house.open(alice);
        var pair = house.tokens.open(alice, new Client("192.0.2.9", "curl"));
        house.tokens.refresh(pair.refresh(), new Client("192.0.2.9", "curl"));
        house.tokens.refresh(pair.refresh(), new Client("192.0.2.66", "curl"));

        assertThat(house.deeds)
                .extracting(Deed::what)
                .containsExactly("login.opened", "login.opened", "login.token-reused");
        assertThat(house.deeds.get(2).from()).contains("192.0.2.66");
        assertThat(house.deeds.toString()).doesNotContain(pair.refresh());
    }
}

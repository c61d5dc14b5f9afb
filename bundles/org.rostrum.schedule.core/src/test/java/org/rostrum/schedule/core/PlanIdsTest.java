package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.schedule.core.PlanOffice.ANNA;
import static org.rostrum.schedule.core.PlanOffice.code;
import static org.rostrum.schedule.core.PlanOffice.draft;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.ConferenceId;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;

/** Which IDs plans get, and when an ID can be had again. */
class PlanIdsTest {

    private final PlanOffice office = new PlanOffice();

    @Test
    void madeIdsAreTenDigitsAndNeverTaken() {
        StoredPlans sameDice = office.plansWith(new Digits(new Random(1)));
        ConferencePlan one =
                office.plans.create(draft(new Launch.AdHoc()), ANNA).value().orElseThrow();
        ConferencePlan two =
                sameDice.create(draft(new Launch.AdHoc()), ANNA).value().orElseThrow();
        assertThat(one.id().value()).matches("[0-9]{10}");
        assertThat(two.id()).isNotEqualTo(one.id());
    }

    @Test
    void wantedIdIsTakenOnlyOnce() {
        office.planned("board", new Launch.VirtualRoom());
        assertThat(code(office.plans.create(draft("BOARD", new Launch.AdHoc()), ANNA)))
                .isEqualTo("conference-id.taken");
    }

    @Test
    void idThatAPlanLetsGoIsSpent() {
        ConferencePlan plan = office.planned("board", new Launch.VirtualRoom());
        office.plans.change(plan.id(), 1, draft("council", new Launch.VirtualRoom()), ANNA);
        assertThat(office.store.isSpent(new ConferenceId("board"), office.clock.instant()))
                .isTrue();
        assertThat(office.store.isSpent(new ConferenceId("council"), office.clock.instant()))
                .isFalse();
        office.plans.delete(new ConferenceId("council"), 2, ANNA);
        assertThat(office.store.isSpent(new ConferenceId("council"), office.clock.instant()))
                .isTrue();
    }

    @Test
    void chosenIdMayBeUsedAgain() {
        ConferencePlan plan = office.planned("board", new Launch.VirtualRoom());
        office.plans.delete(plan.id(), 1, ANNA);
        assertThat(office.planned("board", new Launch.VirtualRoom()).id()).isEqualTo(plan.id());
    }

    @Test
    void madeIdWasNotInUseForAYear() {
        ConferenceId first = new Digits(new Random(1)).next();
        office.store.spend(first, office.clock.instant());
        assertThat(office.plans
                        .create(draft(new Launch.AdHoc()), ANNA)
                        .value()
                        .orElseThrow()
                        .id())
                .isNotEqualTo(first);
    }
}

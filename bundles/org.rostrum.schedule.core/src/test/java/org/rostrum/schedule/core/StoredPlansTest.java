package org.rostrum.schedule.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostrum.schedule.core.PlanOffice.ADAM;
import static org.rostrum.schedule.core.PlanOffice.ANNA;
import static org.rostrum.schedule.core.PlanOffice.BEN;
import static org.rostrum.schedule.core.PlanOffice.MIA;
import static org.rostrum.schedule.core.PlanOffice.OLGA;
import static org.rostrum.schedule.core.PlanOffice.SAUL;
import static org.rostrum.schedule.core.PlanOffice.code;
import static org.rostrum.schedule.core.PlanOffice.draft;
import static org.rostrum.schedule.core.PlanOffice.user;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rostrum.conference.Author;
import org.rostrum.conference.Command;
import org.rostrum.conference.ConferenceId;
import org.rostrum.conference.ModeId;
import org.rostrum.conference.mode.Terms;
import org.rostrum.identity.Right;
import org.rostrum.identity.User;
import org.rostrum.schedule.ConferencePlan;
import org.rostrum.schedule.Launch;
import org.rostrum.schedule.PlanDraft;
import org.rostrum.testkit.conference.ConferenceFixture;
import org.rostrum.testkit.conference.FakeConferences;
import org.rostrum.testkit.store.PlanFixture;

/** Who plans, sees, changes and deletes. */
class StoredPlansTest {

    private final PlanOffice office = new PlanOffice();

    @Test
    void onlyWhoMayPlanPlans() {
        assertThat(code(office.plans.create(draft(new Launch.VirtualRoom()), BEN)))
                .isEqualTo("right.required");
        assertThat(office.planned("board", new Launch.VirtualRoom()).owner()).isEqualTo(ANNA.id());
    }

    @Test
    void whatBreaksALimitIsRefused() {
        PlanDraft blank = PlanDraft.of(" ", new Launch.AdHoc(), ConferenceFixture.SOME_MODE, 10);
        assertThat(code(office.plans.create(blank, ANNA))).isEqualTo("plan.invalid");
    }

    @Test
    void absentModeIsNotPlanned() {
        PlanDraft odd = PlanDraft.of("Topic", new Launch.AdHoc(), new ModeId("absent"), 10);
        assertThat(code(office.plans.create(odd, ANNA))).isEqualTo("mode.unavailable");
    }

    @Test
    void planIsSeenByThoseWhoManageItAlone() {
        ConferencePlan plan = office.planned("board", new Launch.VirtualRoom());
        for (User allowed : List.of(ANNA, MIA, OLGA, ADAM)) {
            assertThat(office.plans.find(plan.id(), allowed).value()).contains(plan);
            assertThat(office.plans.list(allowed)).containsExactly(plan);
        }
        assertThat(code(office.plans.find(plan.id(), BEN))).isEqualTo("conference.unknown");
        assertThat(office.plans.list(BEN)).isEmpty();
    }

    @Test
    void securityAdministratorsReadPlansWithoutPinAndDoNothingWithThem() {
        ConferencePlan plan =
                PlanFixture.plan("board").owner(ANNA.id()).pin("0047").build();
        office.store.add(plan);

        ConferencePlan read = office.plans.read(plan.id(), SAUL).value().orElseThrow();
        assertThat(read.pin()).isEmpty();
        assertThat(read.version()).isEqualTo(plan.version());
        assertThat(office.plans.list(SAUL)).containsExactly(read);
        assertThat(office.plans.read(plan.id(), ADAM).value()).contains(plan);
        assertThat(code(office.plans.read(plan.id(), BEN))).isEqualTo("conference.unknown");

        assertThat(code(office.plans.find(plan.id(), SAUL))).isEqualTo("conference.unknown");
        assertThat(code(office.plans.change(plan.id(), 1, draft(new Launch.VirtualRoom()), SAUL)))
                .isEqualTo("conference.unknown");
        assertThat(code(office.plans.delete(plan.id(), 1, SAUL))).isEqualTo("conference.unknown");
        assertThat(code(office.plans.start(plan.id(), SAUL))).isEqualTo("conference.unknown");
        assertThat(office.store.find(plan.id())).contains(plan);
    }

    @Test
    void onlyOwnerAndAdministratorChangeAndDelete() {
        ConferencePlan plan = office.planned("board", new Launch.VirtualRoom());
        assertThat(code(office.plans.change(plan.id(), 1, draft(new Launch.VirtualRoom()), MIA)))
                .isEqualTo("right.required");
        assertThat(code(office.plans.change(plan.id(), 1, draft(new Launch.VirtualRoom()), BEN)))
                .isEqualTo("conference.unknown");
        assertThat(code(office.plans.delete(plan.id(), 1, OLGA))).isEqualTo("right.required");
        assertThat(office.plans
                        .change(plan.id(), 1, draft("new-id", new Launch.VirtualRoom()), ADAM)
                        .value()
                        .orElseThrow()
                        .id())
                .isEqualTo(new ConferenceId("new-id"));
        assertThat(office.plans.delete(new ConferenceId("new-id"), 2, ANNA).value())
                .isPresent();
        assertThat(office.store.list()).isEmpty();
    }

    @Test
    void changeOfAnOldVersionIsRefused() {
        ConferencePlan plan = office.planned("board", new Launch.VirtualRoom());
        office.plans.change(plan.id(), 1, draft(new Launch.VirtualRoom()), ANNA);
        assertThat(code(office.plans.change(plan.id(), 1, draft(new Launch.VirtualRoom()), ANNA)))
                .isEqualTo("plan.changed");
    }

    @Test
    void runningConferenceIsNotDeleted() {
        ConferencePlan plan = office.planned("board", new Launch.VirtualRoom());
        office.plans.enter(plan.id());
        assertThat(code(office.plans.delete(plan.id(), 1, ANNA))).isEqualTo("plan.running");
    }

    @Test
    void changeWhileItRunsIsSaidInTheConferenceByWhoMadeIt() {
        ConferencePlan plan = office.planned("board", new Launch.VirtualRoom());
        office.plans.enter(plan.id());
        ConferencePlan changed = office.plans
                .change(plan.id(), 1, draft("council", new Launch.VirtualRoom()), ADAM)
                .value()
                .orElseThrow();
        assertThat(changed.id()).isEqualTo(new ConferenceId("council"));
        assertThat(office.conferences.given())
                .containsExactly(new FakeConferences.Given(
                        plan.key(), Author.Person.of(ADAM), new Command.ChangeId(new ConferenceId("council"))));
    }

    @Test
    void securityAdministratorFindsEverythingInTheListAndCanDoNothingWithIt() {
        User saul = user("saul", Right.SECURITY_ADMINISTRATOR);
        ConferencePlan plan = office.planned("board", new Launch.VirtualRoom());
        assertThat(office.plans.list(saul)).containsExactly(plan);
        assertThat(code(office.plans.find(plan.id(), saul))).isEqualTo("conference.unknown");
        assertThat(code(office.plans.start(plan.id(), saul))).isEqualTo("conference.unknown");
    }

    @Test
    void templateIsListedApartAndNeverEntered() {
        ConferencePlan template = office.planned("board", new Launch.Template());
        assertThat(office.plans.list(ANNA)).isEmpty();
        assertThat(new StoredTemplates(office.store).list(ANNA)).containsExactly(template);
        assertThat(new StoredTemplates(office.store).list(BEN)).isEmpty();
        assertThat(code(office.plans.enter(template.id()))).isEqualTo("conference.unknown");
        assertThat(code(office.plans.lobby(template.id(), ANNA))).isEqualTo("conference.unknown");
        assertThat(code(office.plans.start(template.id(), ANNA))).isEqualTo("conference.not-started");
        assertThat(office.plans.find(template.id(), ANNA).value()).contains(template);
    }

    @Test
    void modeThatCannotSayItsTermsIsNotPlanned() {
        office.modes.add(new BrokenMode());
        PlanDraft odd = PlanDraft.of("Topic", new Launch.AdHoc(), new ModeId("broken"), 10);
        assertThat(code(office.plans.create(odd, ANNA))).isEqualTo("mode.unavailable");
    }

    private static final class BrokenMode extends PlanOffice.SilentMode {
        @Override
        public ModeId id() {
            return new ModeId("broken");
        }

        @Override
        public Terms terms() {
            throw new IllegalStateException("a bug");
        }
    }
}

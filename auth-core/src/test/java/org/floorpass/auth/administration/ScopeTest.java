package org.floorpass.auth.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorpass.auth.testing.Site.CONSOLE;
import static org.floorpass.auth.testing.Site.done;
import static org.floorpass.auth.testing.Site.refused;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.ProofDemand;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.directory.Unit;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.directory.WorkerOrder;
import org.floorpass.auth.policy.PolicyChange;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Operation;
import org.floorpass.auth.role.Role;
import org.floorpass.auth.role.Source;
import org.floorpass.auth.signin.SignInOutcome;
import org.floorpass.auth.signin.SignOutReason;
import org.floorpass.auth.store.memory.MemoryStore;
import org.floorpass.auth.testing.SimulatedMachine;
import org.floorpass.auth.testing.Site;
import org.junit.jupiter.api.Test;

/** Who may touch whom. */
class ScopeTest {
  private final Site site = new Site(new MemoryStore(), new SimulatedMachine(3)).enabled();
  private final Site.Badge manager = site.settled("manager");

  private Worker worker(String name, String unit) {
    return done(
        site.core()
            .workers()
            .create(CONSOLE, new WorkerOrder(name + "@plant.example", name, "", unit, "")));
  }

  private Unit unit(String name) {
    return done(site.core().roles().units(CONSOLE)).stream()
        .filter(unit -> unit.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Caller.Person signedIn(Site.Badge badge) {
    SignInOutcome outcome = site.signIn(badge.digits(), badge.pin());
    var session = ((SignInOutcome.SignedIn) outcome).session();
    return (Caller.Person) site.core().caller(session, Source.STATION);
  }

  private Caller token(Set<Role> roles, Optional<Worker> worker) {
    try (IssuedToken token =
        done(
            site.core()
                .tokens()
                .create(CONSOLE, new TokenOrder("test", roles, worker.map(Worker::id), 1)))) {
      TokenVerdict verdict = site.core().tokens().verify(token.text(), Source.GRAPH);
      return ((TokenVerdict.Accepted) verdict).caller();
    }
  }

  @Test
  void aFrontlineManagerActsInTheirUnitAndSeesNothingElse() {
    Worker own = worker("own", "Line 1");
    Worker foreign = worker("foreign", "Line 2");
    done(
        site.core()
            .roles()
            .give(
                CONSOLE,
                manager.worker().id(),
                Role.FRONTLINE_MANAGER,
                Optional.of(unit("Line 1").id())));
    Caller caller = signedIn(manager);
    CodeOrder order = CodeOrder.standardNow(ProofDemand.NONE);
    done(site.core().methods().enrol(caller, own.id(), order, Optional.empty())).close();
    done(site.core().methods().resetPin(caller, own.id())).close();
    done(site.core().methods().revoke(caller, own.id(), CodeKind.STANDARD, RevokeReason.LOST));
    assertThat(refused(site.core().methods().enrol(caller, foreign.id(), order, Optional.empty())))
        .isEqualTo(new Refusal.NotFound(Refusal.Thing.WORKER));
    assertThat(refused(site.core().workers().find(caller, foreign.userPrincipalName())))
        .isEqualTo(new Refusal.NotFound(Refusal.Thing.WORKER));
    assertThat(done(site.core().workers().list(caller, "", 0, 100)))
        .extracting(Worker::displayName)
        .containsExactlyInAnyOrder("manager", "own");
    assertThat(done(site.core().roles().units(caller))).containsExactly(unit("Line 1"));
    assertThat(refused(site.core().policy().change(caller, PolicyChange.enabled(false))))
        .isEqualTo(new Refusal.NotAllowed(Operation.CHANGE_POLICY));
  }

  @Test
  void onlyThePrivilegedTouchPeopleWithRoles() {
    Worker reader = worker("reader", "Line 1");
    done(site.core().roles().give(CONSOLE, reader.id(), Role.GLOBAL_READER, Optional.empty()));
    Caller plain = token(Set.of(Role.AUTHENTICATION_ADMINISTRATOR), Optional.empty());
    Caller privileged =
        token(Set.of(Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR), Optional.empty());
    CodeOrder order = CodeOrder.standardNow(ProofDemand.NONE);
    assertThat(refused(site.core().methods().enrol(plain, reader.id(), order, Optional.empty())))
        .isEqualTo(new Refusal.NotAllowed(Operation.CREATE_METHOD));
    done(site.core().methods().enrol(privileged, reader.id(), order, Optional.empty())).close();
  }

  @Test
  void aDelegatedTokenWithoutRolesReachesItsWorkerOnly() {
    Worker other = worker("other", "Line 1");
    Caller self = token(Set.of(), Optional.of(manager.worker()));
    assertThat(done(site.core().methods().read(self, manager.worker().id())).worker())
        .isEqualTo(manager.worker().id());
    assertThat(refused(site.core().methods().read(self, other.id())))
        .isEqualTo(new Refusal.NotAllowed(Operation.READ_METHOD));
    done(site.core().methods().updatePin(self, Site.pin(manager.pin()), Site.pin("09599786")));
    assertThat(site.signIn(manager.digits(), "09599786"))
        .isInstanceOf(SignInOutcome.SignedIn.class);
  }

  @Test
  void anApplicationTokenChangesNobodysPin() {
    Caller application = token(Set.of(Role.AUTHENTICATION_ADMINISTRATOR), Optional.empty());
    assertThat(
            refused(
                site.core()
                    .methods()
                    .updatePin(application, Site.pin("56745755"), Site.pin("09599786"))))
        .isEqualTo(new Refusal.NotAllowed(Operation.UPDATE_OWN_PIN));
  }

  @Test
  void aRoleTokenOrSessionThatEndsEndsAtOnce() {
    var grant =
        done(
            site.core()
                .roles()
                .give(CONSOLE, manager.worker().id(), Role.GLOBAL_READER, Optional.empty()));
    Caller.Person person = signedIn(manager);
    done(site.core().policy().read(person));
    done(site.core().roles().take(CONSOLE, grant.id()));
    assertThat(refused(site.core().policy().read(person)))
        .isEqualTo(new Refusal.NotAllowed(Operation.READ_POLICY));
    done(
        site.core()
            .roles()
            .give(CONSOLE, manager.worker().id(), Role.GLOBAL_READER, Optional.empty()));
    done(site.core().policy().read(person));
    site.core().signOut(person.session(), SignOutReason.WORKER);
    assertThat(refused(site.core().policy().read(person)))
        .isEqualTo(new Refusal.NotAllowed(Operation.READ_POLICY));
    Caller reader = token(Set.of(Role.GLOBAL_READER), Optional.empty());
    done(site.core().policy().read(reader));
    List<TokenView> tokens = done(site.core().tokens().list(CONSOLE));
    done(site.core().tokens().revoke(CONSOLE, tokens.getFirst().id()));
    assertThat(refused(site.core().policy().read(reader)))
        .isEqualTo(new Refusal.NotAllowed(Operation.READ_POLICY));
  }

  @Test
  void nobodyGivesAwayRolesByTokenThatTheyDoNotHold() {
    Caller privileged =
        token(Set.of(Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR), Optional.empty());
    TokenOrder order = new TokenOrder("more", Set.of(Role.AUDITOR), Optional.empty(), 1);
    assertThat(refused(site.core().tokens().create(privileged, order)))
        .isEqualTo(new Refusal.NotAllowed(Operation.CREATE_TOKEN));
  }

  @Test
  void denialsAreRecorded() {
    Caller reader = token(Set.of(Role.GLOBAL_READER), Optional.empty());
    refused(site.core().policy().change(reader, PolicyChange.enabled(false)));
    var latest = done(site.core().audit().latest(CONSOLE, 1)).getFirst();
    assertThat(latest.event().type())
        .isEqualTo(org.floorpass.auth.audit.AuditType.OPERATION_DENIED);
    assertThat(latest.event().reason()).contains("CHANGE_POLICY");
  }
}

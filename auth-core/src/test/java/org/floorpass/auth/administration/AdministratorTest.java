package org.floorpass.auth.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.floorpass.auth.testing.Site.done;
import static org.floorpass.auth.testing.Site.refused;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.floorpass.auth.policy.PolicyChange;
import org.floorpass.auth.role.Caller;
import org.floorpass.auth.role.Role;
import org.floorpass.auth.role.Source;
import org.floorpass.auth.store.memory.MemoryStore;
import org.floorpass.auth.testing.SimulatedMachine;
import org.floorpass.auth.testing.Site;
import org.junit.jupiter.api.Test;

class AdministratorTest {
  private static final byte[] PASSWORD = "correct horse battery".getBytes(StandardCharsets.UTF_8);
  private static final byte[] WRONG = "wrong horse battery!!".getBytes(StandardCharsets.UTF_8);
  private final MemoryStore store = new MemoryStore();
  private final Site site = new Site(store, new SimulatedMachine(4));
  private final AdministratorAdministration administrators = site.core().administrators();

  private AdministratorView claimed() {
    try (ClaimCode code = administrators.claimCode().orElseThrow()) {
      return done(administrators.claim(code.text(), "Root", PASSWORD));
    }
  }

  private Caller.Administrator signedIn() {
    AdministratorVerdict verdict = administrators.signIn("root", PASSWORD, Source.STATION);
    return ((AdministratorVerdict.Accepted) verdict).caller();
  }

  @Test
  void theClaimCodeMakesTheFirstAdministratorAndNoSecond() {
    ClaimCode code = administrators.claimCode().orElseThrow();
    assertThat(Site.text(code.text())).matches("[0-9A-HJKMNP-TV-Z]{16}");
    String typed = Site.text(code.text()).toLowerCase(java.util.Locale.ROOT);
    byte[] dashed =
        (typed.substring(0, 8) + "-" + typed.substring(8)).getBytes(StandardCharsets.US_ASCII);
    AdministratorView root = done(administrators.claim(dashed, "Root", PASSWORD));
    assertThat(root.roles()).contains(Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR);
    assertThat(refused(administrators.claim(code.text(), "Second", PASSWORD)))
        .isEqualTo(new Refusal.Conflicting(Refusal.Conflict.ALREADY_CLAIMED));
    assertThat(administrators.claimCode()).isEmpty();
  }

  @Test
  void aClaimCodeDiesAfterHalfAnHourAndWithTheNextOne() {
    ClaimCode old = administrators.claimCode().orElseThrow();
    ClaimCode fresh = administrators.claimCode().orElseThrow();
    refused(administrators.claim(old.text(), "Root", PASSWORD));
    site.machine().pass(Duration.ofMinutes(30));
    refused(administrators.claim(fresh.text(), "Root", PASSWORD));
  }

  @Test
  void anAdministratorActsByTheirRoles() {
    claimed();
    done(site.core().policy().change(signedIn(), PolicyChange.enabled(true)));
  }

  @Test
  void wrongPasswordsWaitLikeWrongPinsEvenAcrossABoot() {
    claimed();
    for (int i = 0; i < 3; i++) {
      assertThat(administrators.signIn("Root", WRONG, Source.STATION))
          .isInstanceOf(AdministratorVerdict.Rejected.class);
    }
    assertThat(administrators.signIn("Root", PASSWORD, Source.STATION))
        .isEqualTo(new AdministratorVerdict.Waiting(Duration.ofSeconds(30)));
    site.machine().reboot();
    site.reopen(store);
    AdministratorAdministration after = site.core().administrators();
    assertThat(after.signIn("Root", PASSWORD, Source.STATION))
        .isInstanceOf(AdministratorVerdict.Waiting.class);
    site.machine().pass(Duration.ofSeconds(30));
    assertThat(after.signIn("Root", PASSWORD, Source.STATION))
        .isInstanceOf(AdministratorVerdict.Accepted.class);
  }

  @Test
  void unknownAndDisabledAccountsAreRejectedAlike() {
    claimed();
    AdministratorView second = done(administrators.create(signedIn(), "Second", PASSWORD));
    assertThat(administrators.signIn("Second", PASSWORD, Source.STATION))
        .isInstanceOf(AdministratorVerdict.Accepted.class);
    done(administrators.disable(signedIn(), second.id()));
    assertThat(administrators.signIn("Second", PASSWORD, Source.STATION))
        .isInstanceOf(AdministratorVerdict.Rejected.class);
    assertThat(administrators.signIn("Nobody", PASSWORD, Source.STATION))
        .isInstanceOf(AdministratorVerdict.Rejected.class);
  }

  @Test
  void theLastWhoCanGiveRolesStays() {
    AdministratorView root = claimed();
    assertThat(refused(administrators.disable(signedIn(), root.id())))
        .isEqualTo(new Refusal.Conflicting(Refusal.Conflict.LAST_ADMINISTRATOR));
    var grant =
        done(site.core().roles().list(signedIn())).stream()
            .filter(some -> some.role() == Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR)
            .findFirst()
            .orElseThrow();
    assertThat(refused(site.core().roles().take(signedIn(), grant.id())))
        .isEqualTo(new Refusal.Conflicting(Refusal.Conflict.LAST_ADMINISTRATOR));
  }

  @Test
  void shortPasswordsAreRefused() {
    ClaimCode code = administrators.claimCode().orElseThrow();
    assertThat(
            refused(
                administrators.claim(
                    code.text(), "Root", "short".getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(Refusal.Invalid.class);
    assertThat(Optional.of(code)).isPresent();
  }
}

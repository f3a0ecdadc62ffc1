package org.floorpass.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every architecture rule refuses a fixture that breaks it on purpose. */
class ArchitectureBitesTest {
  private static final String FIXTURE = "org.floorpass.gates.fixture.";

  @Test
  void aPackageCycleIsRefused() {
    assertThat(faults(Rules.noPackageCycles(FIXTURE + "cycle"), "cycle"))
        .anyMatch(fault -> fault.contains("Cycle detected"));
  }

  @Test
  void importingTheRootPackageIsRefused() {
    assertThat(faults(Rules.rootPackageIsImportedByNothingInside(FIXTURE + "root"), "root"))
        .anyMatch(fault -> fault.contains("Inner") && fault.contains("Facade"));
  }

  @Test
  void eachForbiddenEdgeOfTheModuleGraphIsRefused() {
    List<ArchRule> graph = Rules.moduleGraph(FIXTURE + "modules");
    assertThat(graph).allSatisfy(rule -> assertThat(faults(rule, "modules")).isNotEmpty());
  }

  @Test
  void aCoreThatPaintsOrCallsOutOrStartsThreadsIsRefused() {
    List<String> faults =
        Rules.coreIsPure(FIXTURE + "auth").stream()
            .flatMap(rule -> faults(rule, "auth").stream())
            .toList();
    assertThat(faults)
        .anyMatch(fault -> fault.contains("java.awt.Color"))
        .anyMatch(fault -> fault.contains("HttpClient"))
        .anyMatch(fault -> fault.contains("java.lang.Thread.<init>"));
  }

  @Test
  void databasesOutsideTheStoresAreRefused() {
    assertThat(faults(Rules.sqlOnlyInTheStores(), "sql"))
        .anyMatch(fault -> fault.contains("java.sql.Connection"));
  }

  @Test
  void theDriversOwnTransactionsAreRefused() {
    assertThat(faults(Rules.noDriverTransactions(), "sql"))
        .anyMatch(fault -> fault.contains("setAutoCommit"));
  }

  @Test
  void deviceLibrariesElsewhereAreRefused() {
    assertThat(Rules.deviceLibrariesOnlyAtTheDevices())
        .allSatisfy(rule -> assertThat(faults(rule, "device")).isNotEmpty());
  }

  @Test
  void eachStaticSourceOfTimeOrChanceIsRefused() {
    List<String> faults = faults(Rules.noStaticTimeOrChance(), "clock");
    for (String form :
        List.of(
            "System.nanoTime()",
            "System.currentTimeMillis()",
            "Instant.now()",
            "LocalDate.now(",
            "Clock.systemUTC()",
            "InstantSource.system()",
            "java.util.Random.<init>()",
            "Math.random()",
            "UUID.randomUUID()",
            "ThreadLocalRandom.current()",
            "SecureRandom.<init>()",
            "RandomGenerator.getDefault()")) {
      assertThat(faults).as(form).anyMatch(fault -> fault.contains(form));
    }
  }

  @Test
  void writingToTheStandardStreamsIsRefused() {
    List<String> faults = faults(Rules.noStandardStreams(), "output");
    assertThat(faults)
        .anyMatch(fault -> fault.contains("System.out"))
        .anyMatch(fault -> fault.contains("System.err"))
        .anyMatch(fault -> fault.contains("printStackTrace"));
  }

  @Test
  void aSleepingTestIsRefused() {
    assertThat(faults(Rules.noSleeping(), "sleep"))
        .hasSize(3)
        .anyMatch(fault -> fault.contains("TimeUnit.sleep"));
  }

  @Test
  void aPackageWithoutItsMarkIsRefused() {
    assertThat(faults(Rules.everyPackageIsNullMarked(), "unmarked"))
        .containsExactly(FIXTURE + "unmarked is not @NullMarked");
  }

  private static List<String> faults(ArchRule rule, String fixture) {
    JavaClasses classes = new ClassFileImporter().importPackages(FIXTURE + fixture);
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}

package org.floorpass.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the architecture hold in every module. */
class ArchitectureTest {
  private static final JavaClasses MAIN = Checkout.mainClasses();

  @ParameterizedTest
  @ValueSource(strings = {"auth", "print", "sim", "kiosk"})
  void everyModuleIsLookedAt(String module) {
    assertThat(MAIN.stream().map(JavaClass::getPackageName))
        .anyMatch(name -> name.startsWith("org.floorpass." + module));
  }

  @ParameterizedTest
  @ValueSource(strings = {"auth", "print", "sim", "kiosk"})
  void packagesHaveNoCycles(String module) {
    Rules.noPackageCycles("org.floorpass." + module).check(MAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auth", "print", "sim", "kiosk"})
  void nothingInsideAModuleImportsItsRootPackage(String module) {
    Rules.rootPackageIsImportedByNothingInside("org.floorpass." + module).check(MAIN);
  }

  @Test
  void leavesAreStrangersAndTheApplianceDoesNotKnowTheSimulator() {
    Rules.moduleGraph("org.floorpass").forEach(rule -> rule.check(MAIN));
  }

  @Test
  void theCoreKnowsNoHttpNoPicturesAndStartsNoThreads() {
    Rules.coreIsPure("org.floorpass.auth").forEach(rule -> rule.check(MAIN));
  }

  @Test
  void databasesAreKnownToTheirStoresOnly() {
    Rules.sqlOnlyInTheStores().check(MAIN);
  }

  @Test
  void deviceLibrariesAreKnownAtTheDevicesOnly() {
    Rules.deviceLibrariesOnlyAtTheDevices().forEach(rule -> rule.check(MAIN));
  }

  @Test
  void theDriversOwnTransactionsAreNeverUsed() {
    Rules.noDriverTransactions().check(MAIN);
  }

  @Test
  void timeAndChanceAreArguments() {
    Rules.noStaticTimeOrChance().check(MAIN);
  }

  @Test
  void nothingWritesToTheStandardStreams() {
    Rules.noStandardStreams().check(MAIN);
  }

  @Test
  void everyPackageSaysThatNullDoesNotExist() {
    Rules.everyPackageIsNullMarked().check(MAIN);
  }

  @Test
  void testsNeverSleep() {
    Rules.noSleeping().check(Checkout.testClasses());
  }
}

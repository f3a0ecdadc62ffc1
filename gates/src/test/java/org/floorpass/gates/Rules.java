package org.floorpass.gates;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** The architecture as rules. Each is proven to bite on a fixture that is bad on purpose. */
final class Rules {
  /** The packages in which real clocks, real randomness and the process's own streams are made. */
  private static final String[] COMPOSITION_ROOTS = {"org.floorpass.kiosk", "org.floorpass.sim"};

  /** Static sources of time and chance, as owner.name; a trailing star matches any name's end. */
  private static final Set<String> STATIC_TIME_AND_CHANCE =
      Set.of(
          "java.lang.System.nanoTime",
          "java.lang.System.currentTimeMillis",
          "java.lang.Math.random",
          "java.time.InstantSource.system",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of",
          "java.security.SecureRandom.<init>",
          "java.security.SecureRandom.getInstance",
          "java.security.SecureRandom.getInstanceStrong");

  private static final Set<String> SLEEPS =
      Set.of("java.lang.Thread.sleep", "java.util.concurrent.TimeUnit.sleep");

  private Rules() {}

  /** No package of a module needs, over any detour, a package that needs it. */
  static ArchRule noPackageCycles(String module) {
    return slices()
        .matching(module + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .as("no package cycles in " + module);
  }

  /** A module's root package holds its façade or main: nothing inside the module imports it. */
  static ArchRule rootPackageIsImportedByNothingInside(String module) {
    return noClasses()
        .that()
        .resideInAPackage(module + ".*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(module)
        .allowEmptyShould(true);
  }

  /** Three leaves, strangers to each other, and a root that does not know the simulator. */
  static List<ArchRule> moduleGraph(String root) {
    return List.of(
        knowsNoneOf(root, "auth", "print", "sim", "kiosk"),
        knowsNoneOf(root, "print", "auth", "sim", "kiosk"),
        knowsNoneOf(root, "sim", "auth", "print", "kiosk"),
        knowsNoneOf(root, "kiosk", "sim"));
  }

  private static ArchRule knowsNoneOf(String root, String module, String... strangers) {
    String[] packages = new String[strangers.length];
    for (int index = 0; index < strangers.length; index++) {
      packages[index] = root + "." + strangers[index] + "..";
    }
    return noClasses()
        .that()
        .resideInAPackage(root + "." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .allowEmptyShould(true);
  }

  /** The core knows no HTTP, no pictures, no devices, and starts no threads. */
  static List<ArchRule> coreIsPure(String auth) {
    return List.of(
        noClasses()
            .that()
            .resideInAPackage(auth + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.awt..",
                "javax.imageio..",
                "java.net.http..",
                "com.sun.net.httpserver..",
                "io.helidon..",
                "com.google.zxing..",
                "com.fazecast..",
                "com.github.sarxos..")
            .allowEmptyShould(true),
        classes()
            .that()
            .resideInAPackage(auth + "..")
            .should(
                notAccess(
                    "start threads",
                    access ->
                        isThreadMaker(
                            access.getTargetOwner().getName(), access.getTarget().getName())))
            .allowEmptyShould(true));
  }

  private static boolean isThreadMaker(String owner, String name) {
    return owner.equals("java.util.concurrent.Executors")
        || (owner.equals("java.lang.Thread")
            && Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread").contains(name));
  }

  /** Databases are known to their two stores only. */
  static ArchRule sqlOnlyInTheStores() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.floorpass.auth.store.sqlite..", "org.floorpass.print.queue.sqlite..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "org.jdbi..");
  }

  /** Cameras and serial ports are known to the packages that read and write them. */
  static List<ArchRule> deviceLibrariesOnlyAtTheDevices() {
    return List.of(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.floorpass.kiosk.scan..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.github.sarxos.."),
        noClasses()
            .that()
            .resideOutsideOfPackages("org.floorpass.kiosk.scan..", "org.floorpass.print.link..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fazecast.."));
  }

  /**
   * After one storage error the SQLite driver's own transactions commit piecemeal: never use them.
   */
  static ArchRule noDriverTransactions() {
    return classes()
        .should(
            notAccess(
                "call setAutoCommit",
                access -> access.getTarget().getName().equals("setAutoCommit")));
  }

  /** Time and chance are constructor arguments; only the composition roots make real ones. */
  static ArchRule noStaticTimeOrChance() {
    return classes()
        .that()
        .resideOutsideOfPackages(COMPOSITION_ROOTS)
        .should(notAccess("use static clocks or randomness", Rules::isStaticTimeOrChance));
  }

  private static boolean isStaticTimeOrChance(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    boolean readsAClock = owner.startsWith("java.time.") && name.equals("now");
    boolean makesAClock = owner.equals("java.time.Clock") && name.startsWith("system");
    // A Random with a seed is reproducible; without one it is not.
    boolean unseeded =
        (owner.equals("java.util.Random")
                || owner.equals("java.util.SplittableRandom")
                || owner.equals("java.util.Date"))
            && name.equals("<init>")
            && access.getTarget().getFullName().endsWith("<init>()");
    return readsAClock
        || makesAClock
        || unseeded
        || STATIC_TIME_AND_CHANCE.contains(owner + "." + name);
  }

  /** What a program says goes through a stream it was given, or through the log. */
  static ArchRule noStandardStreams() {
    return classes()
        .that()
        .resideOutsideOfPackages(COMPOSITION_ROOTS)
        .should(
            notAccess(
                "write to the standard streams",
                access -> {
                  String target =
                      access.getTargetOwner().getName() + "." + access.getTarget().getName();
                  return target.equals("java.lang.System.out")
                      || target.equals("java.lang.System.err")
                      || access.getTarget().getFullName().endsWith(".printStackTrace()");
                }));
  }

  /** Tests wait for what happens, never for the wall clock. */
  static ArchRule noSleeping() {
    return classes()
        .should(
            notAccess(
                "sleep",
                access ->
                    SLEEPS.contains(
                        access.getTargetOwner().getName() + "." + access.getTarget().getName())));
  }

  /** Null does not exist in signatures: every package says so in its package-info. */
  static ArchRule everyPackageIsNullMarked() {
    return classes()
        .should(
            new ArchCondition<>("live in a package whose package-info is @NullMarked") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean isMarked =
                    type.getPackage()
                        .tryGetPackageInfo()
                        .map(information -> information.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                events.add(
                    new SimpleConditionEvent(
                        type, isMarked, type.getPackageName() + " is not @NullMarked"));
              }
            });
  }

  private static ArchCondition<JavaClass> notAccess(
      String what, Predicate<JavaAccess<?>> forbidden) {
    return new ArchCondition<>("not " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaAccess<?> access : type.getAccessesFromSelf()) {
          if (forbidden.test(access)) {
            events.add(SimpleConditionEvent.violated(access, access.getDescription()));
          }
        }
      }
    };
  }
}

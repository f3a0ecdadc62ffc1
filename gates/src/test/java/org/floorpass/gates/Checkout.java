package org.floorpass.gates;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The checkout under test: where its modules and their compiled classes lie. */
final class Checkout {
  static final List<String> MODULES = List.of("auth-core", "printer", "device-sim", "kiosk");

  private Checkout() {}

  /** The checkout's root folder. */
  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    return Files.exists(folder.resolve("floorpass")) ? folder : folder.resolveSibling("");
  }

  /** The classes of every product module. */
  static JavaClasses mainClasses() {
    return imported(MODULES, "classes");
  }

  /** The classes of every module's tests, without this module's fixtures. */
  static JavaClasses testClasses() {
    List<String> modules = new ArrayList<>(MODULES);
    modules.add("gates");
    return imported(modules, "test-classes");
  }

  private static JavaClasses imported(List<String> modules, String kind) {
    List<Path> folders =
        modules.stream()
            .map(module -> root().resolve(module).resolve("target").resolve(kind))
            .filter(Files::isDirectory)
            .toList();
    if (folders.isEmpty()) {
      throw new IllegalStateException("nothing is compiled: run the build from the root");
    }
    return new ClassFileImporter()
        .withImportOption(location -> !isFixture(location))
        .importPaths(folders);
  }

  private static boolean isFixture(Location location) {
    return location.contains("/org/floorpass/gates/fixture/");
  }
}

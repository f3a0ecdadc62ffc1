package org.floorpass.sim.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo's folder, usually {@code target/demo}. Wiped at each start; a mark in it makes sure that
 * nobody's own folder is ever wiped.
 *
 * @param root the folder itself
 */
record Folder(Path root) {
  private static final String MARK = ".floorpass-demo";

  /** Makes the folder, or wipes what a former demo left in it. */
  static Folder fresh(Path root) throws WrongVerdict {
    Path folder = root.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      if (!Files.exists(folder.resolve(MARK)) && !isEmpty(folder)) {
        throw new WrongVerdict(
            "the folder " + folder + " is not empty and not a former demo's; name another target");
      }
      wipe(folder);
      Files.createFile(folder.resolve(MARK));
      Folder fresh = new Folder(folder);
      Files.createDirectory(
          fresh.state(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.createDirectory(fresh.devices());
      return fresh;
    } catch (IOException refused) {
      throw new WrongVerdict("the folder " + folder + " cannot be prepared: " + refused);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }

  /** Links are removed, never followed. */
  private static void wipe(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      if (!each.equals(folder)
          && (Files.isSymbolicLink(each) || Files.exists(each, LinkOption.NOFOLLOW_LINKS))) {
        Files.delete(each);
      }
    }
  }

  Path state() {
    return root.resolve("state");
  }

  Path data() {
    return state().resolve("data");
  }

  Path configuration() {
    return state().resolve("floorpass.yaml");
  }

  Path devices() {
    return root.resolve("devices");
  }

  Path scanner() {
    return devices().resolve("scanner-1");
  }

  Path log(String process) {
    return state().resolve(process + ".log");
  }

  Path label() {
    return root.resolve("label.png");
  }

  Path json() {
    return root.resolve("demo.json");
  }
}

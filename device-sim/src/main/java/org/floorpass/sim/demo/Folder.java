package org.floorpass.sim.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo's folder, usually {@code target/demo}. Wiped at each start; a mark in it makes sure that
 * nobody's own folder is ever wiped, and a lock on the mark that no running demo's is.
 *
 * @param root the folder itself
 * @param lock held until the process ends
 */
record Folder(Path root, FileLock lock) {
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
      Folder fresh = new Folder(folder, lock(folder));
      wipe(folder);
      Files.createDirectory(
          fresh.state(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.createDirectory(fresh.devices());
      return fresh;
    } catch (IOException refused) {
      throw new WrongVerdict("the folder " + folder + " cannot be prepared: " + refused);
    }
  }

  private static FileLock lock(Path folder) throws IOException, WrongVerdict {
    FileChannel mark =
        FileChannel.open(folder.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = mark.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException here) {
      // a demo in this same process: answered like any other
    }
    mark.close();
    throw new WrongVerdict(
        "another demo is running in " + folder + "; end it first, or name another --target");
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
          && !each.equals(folder.resolve(MARK))
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

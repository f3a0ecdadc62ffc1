package org.floorpass.kiosk.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import org.floorpass.auth.audit.CheckpointKey;

/**
 * The folder of databases and keys, for its owner only.
 *
 * @param path as configured; it exists
 */
public record DataFolder(Path path) {
  private static final String FOLDER_MODE = "rwx------";
  private static final String FILE_MODE = "rw-------";
  private static final String CHECKPOINT_KEY = "checkpoint.key";
  private static final int SEED_BYTES = 32;

  /** What came of preparing the folder. */
  public sealed interface Preparation {
    /**
     * It is there and writable.
     *
     * @param folder the folder
     */
    record Ready(DataFolder folder) implements Preparation {}

    /**
     * It is not.
     *
     * @param sentence what is wrong and what to do
     */
    record Unusable(String sentence) implements Preparation {}
  }

  /** Makes the folder where it is missing. */
  public static Preparation prepare(Path path) {
    try {
      if (!Files.isDirectory(path)) {
        Files.createDirectories(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FOLDER_MODE)));
      }
    } catch (IOException refused) {
      return new Preparation.Unusable(
          "The data folder %s cannot be made. Make it, owned by the user of the service."
              .formatted(path));
    }
    if (!Files.isWritable(path)) {
      return new Preparation.Unusable(
          "The data folder %s is not writable. Give it to the user of the service."
              .formatted(path));
    }
    return new Preparation.Ready(new DataFolder(path));
  }

  /** The identity core's database. */
  public Path authDatabase() {
    return path.resolve("auth.db");
  }

  /** The print queue's database. */
  public Path printDatabase() {
    return path.resolve("print.db");
  }

  /** The folder of the appliance's certificate authority. */
  public Path tls() {
    return path.resolve("tls");
  }

  /**
   * The key that signs audit checkpoints, made at the first call.
   *
   * @throws IOException when the file can be neither read nor written, or is damaged
   */
  public CheckpointKey checkpointKey(SecureRandom random) throws IOException {
    Path file = path.resolve(CHECKPOINT_KEY);
    byte[] seed;
    try {
      seed = Files.readAllBytes(file);
    } catch (NoSuchFileException first) {
      return fresh(file, random);
    }
    try {
      if (seed.length != SEED_BYTES) {
        throw new IOException("The checkpoint key " + file + " is damaged.");
      }
      return CheckpointKey.ofSeed(seed);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  private static CheckpointKey fresh(Path file, SecureRandom random) throws IOException {
    CheckpointKey key = CheckpointKey.generate(random);
    byte[] seed = key.seed();
    try (FileChannel channel =
        FileChannel.open(
            file,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(FILE_MODE)))) {
      ByteBuffer rest = ByteBuffer.wrap(seed);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
    return key;
  }
}

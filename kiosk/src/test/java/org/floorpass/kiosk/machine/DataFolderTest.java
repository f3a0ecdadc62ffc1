package org.floorpass.kiosk.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.UUID;
import org.floorpass.auth.audit.CheckpointPublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path temporary;
  private final SecureRandom random = new SecureRandom();

  @Test
  void theFolderIsMadeForItsOwnerOnly() throws IOException {
    DataFolder folder = prepared(temporary.resolve("data"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
        .isEqualTo("rwx------");
  }

  @Test
  void theCheckpointKeyIsMadeOnceAndKept() throws IOException {
    DataFolder folder = prepared(temporary);
    CheckpointPublicKey first = folder.checkpointKey(random).publicKey();
    assertThat(folder.checkpointKey(random).publicKey()).isEqualTo(first);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(temporary.resolve("checkpoint.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aDamagedCheckpointKeyIsNotReplaced() throws IOException {
    DataFolder folder = prepared(temporary);
    Files.write(temporary.resolve("checkpoint.key"), new byte[7]);
    assertThatThrownBy(() -> folder.checkpointKey(random))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is damaged");
    assertThat(Files.size(temporary.resolve("checkpoint.key"))).isEqualTo(7);
  }

  @Test
  void aFolderThatCannotBeMadeIsASentence() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    assertThat(DataFolder.prepare(file.resolve("data")))
        .isInstanceOfSatisfying(
            DataFolder.Preparation.Unusable.class,
            unusable -> assertThat(unusable.sentence()).contains("cannot be made"));
  }

  @Test
  void oneBootHasOneId() {
    UUID otherwise = new UUID(1, 2);
    assertThat(Boot.id(otherwise)).isEqualTo(Boot.id(otherwise));
  }

  private static DataFolder prepared(Path path) {
    DataFolder.Preparation preparation = DataFolder.prepare(path);
    assertThat(preparation).isInstanceOf(DataFolder.Preparation.Ready.class);
    return ((DataFolder.Preparation.Ready) preparation).folder();
  }
}

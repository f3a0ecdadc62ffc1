package org.floorpass.sim.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.floorpass.sim.scanner.HandScanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class PtyTest {
  @TempDir private Path folder;

  @Test
  void fiftyEightDigitsArriveWholeAndTheLinkFollowsTheLine() throws Exception {
    Path link = folder.resolve("devices/scanner-1");
    byte[] scan = HandScanner.asDelivered().read("1".repeat(58));
    try (Pty pty = Pty.open(link)) {
      assertThat(Files.isSymbolicLink(link)).isTrue();
      try (FileInputStream reader = new FileInputStream(link.toFile())) {
        pty.write(scan);
        assertThat(reader.readNBytes(59)).isEqualTo(scan);
      }
      // A reader that closed leaves the line usable for the next one.
      try (FileInputStream reader = new FileInputStream(link.toFile())) {
        pty.write(scan);
        assertThat(reader.readNBytes(59)).isEqualTo(scan);
      }
    }
    assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void whatTheHostSendsCanBeReadAndNothingIsEchoed() throws Exception {
    Path link = folder.resolve("scanner-1");
    try (Pty pty = Pty.open(link)) {
      assertThat(pty.read()).isEmpty();
      Files.write(link.toRealPath(), "\u0016T\r".getBytes(StandardCharsets.US_ASCII));
      assertThat(pty.read()).isEqualTo("\u0016T\r".getBytes(StandardCharsets.US_ASCII));
      assertThat(pty.read()).isEmpty();
    }
  }

  @Test
  void unplugHangsUpAReaderThatWaits() throws Exception {
    Path link = folder.resolve("scanner-1");
    Pty pty = Pty.open(link);
    try (FileInputStream reader = new FileInputStream(link.toFile())) {
      Thread.ofVirtual().start(() -> closeQuietly(pty));
      int end;
      try {
        end = reader.read();
      } catch (IOException hungUp) {
        end = -1;
      }
      assertThat(end).isEqualTo(-1);
    }
    assertThatThrownBy(() -> pty.write(new byte[] {1})).hasMessage("the line is unplugged");
    pty.close();
    try (Pty again = Pty.open(link)) {
      assertThat(again.link()).isEqualTo(link);
    }
  }

  private static void closeQuietly(Pty pty) {
    try {
      pty.close();
    } catch (IOException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  @Test
  void aLineThatNobodyReadsRefusesInsteadOfBlocking() throws Exception {
    try (Pty pty = Pty.open(folder.resolve("scanner-1"))) {
      assertThatThrownBy(
              () -> {
                for (int round = 0; round < 1_000; round++) {
                  pty.write(new byte[1_000]);
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessageContaining("nobody reads");
    }
  }
}

package org.floorpass.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeMirrorTest {
  @TempDir Path checkout;

  @Test
  void measuresMethodsInterfacesAndConstructorsInLinesOfCode() throws IOException {
    write(
        "printer/src/main/java/Sample.java",
        """
        /** A sample. */
        class Sample {
          Sample(int a, int b, int c) {}

          int twice(int a) {
            // why

            return a * 2;
          }

          interface Port {
            void one();

            void two();

            default void three() {}
          }
        }
        """);
    write(
        "printer/src/test/java/SampleTest.java",
        "class SampleTest {\n  @org.junit.jupiter.api.Test\n  void holds() {}\n}\n");

    SizeMirror mirror = SizeMirror.of(checkout);

    assertThat(mirror.methods())
        .contains(new SizeMirror.Size("Sample.twice", 3), new SizeMirror.Size("Sample.<init>", 1));
    assertThat(mirror.interfaces()).containsExactly(new SizeMirror.Size("Sample.Port", 2));
    assertThat(mirror.constructors()).containsExactly(new SizeMirror.Size("Sample", 3));
    assertThat(mirror.mainLines()).isEqualTo(11);
    assertThat(mirror.testMethods()).isEqualTo(1);
  }

  @Test
  void percentilesTakeTheNearestRank() {
    List<SizeMirror.Size> sizes =
        List.of(
            new SizeMirror.Size("a", 1), new SizeMirror.Size("b", 2), new SizeMirror.Size("c", 9));
    assertThat(SizeMirror.percentile(sizes, 50)).isEqualTo(2);
    assertThat(SizeMirror.percentile(sizes, 100)).isEqualTo(9);
    assertThat(SizeMirror.percentile(List.of(), 50)).isZero();
  }

  private void write(String path, String text) throws IOException {
    Path file = checkout.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

package org.floorpass.kiosk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadgeCommandTest {
  /** The published test vector: no badge of anybody. */
  private static final String DIGITS = "1000000224759959604906254241243342209347638547625151811595";

  @TempDir Path folder;
  private final Captured captured = new Captured();

  @Test
  void writesTheStreamAndThePreview() throws IOException {
    assertThat(badge("zebra-4x2", "203", "zpl")).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(out(), StandardCharsets.ISO_8859_1))
        .startsWith("^XA")
        .doesNotContain(DIGITS)
        .doesNotContain("Ada");
    BufferedImage preview = ImageIO.read(folder.resolve("preview.png").toFile());
    assertThat(preview.getWidth()).isEqualTo(812);
    assertThat(captured.out()).contains("dots a module");
  }

  @Test
  void refusesWhatIsTooSmallWithTheNumbers() throws IOException {
    assertThat(badge("brother-dk-11209", "100", "zpl")).isEqualTo(ExitCode.REFUSED);
    assertThat(captured.out()).containsPattern("\\d+ dots|\\d mm");
    assertThat(out()).doesNotExist();
  }

  @Test
  void unknownStockAndLanguageNameWhatThereIs() throws IOException {
    assertThat(badge("zebra-9x9", "203", "zpl")).isEqualTo(ExitCode.USAGE);
    assertThat(captured.err()).contains("zebra-4x2");
    assertThat(badge("zebra-4x2", "203", "postscript")).isEqualTo(ExitCode.USAGE);
    assertThat(captured.err()).contains("zpl, epl");
    assertThat(badge("zebra-4x2", "7", "zpl")).isEqualTo(ExitCode.USAGE);
    assertThat(captured.err()).contains("from 100 to 1200");
  }

  @Test
  void everyStockIsPrintableInZplOrRefusedWithAFault() throws IOException {
    List<String> stocks = List.of("zebra-4x6", "zebra-2.25x1.25", "cr80", "dymo-30256");
    for (String stock : stocks) {
      assertThat(badge(stock, "300", "zpl")).as(stock).isEqualTo(ExitCode.DONE);
    }
  }

  private int badge(String stock, String dotsPerInch, String language) throws IOException {
    Path order =
        Files.writeString(
            folder.resolve("order.json"),
            """
            {"displayName":"Ada Example","badge":"%s","unit":"Line 1"}
            """
                .formatted(DIGITS));
    List<String> arguments =
        new ArrayList<>(List.of("badge", "--order", order.toString(), "--stock", stock));
    arguments.addAll(List.of("--dpi", dotsPerInch, "--language", language));
    arguments.addAll(List.of("--out", out().toString()));
    arguments.addAll(List.of("--preview", folder.resolve("preview.png").toString()));
    return captured.run(new BadgeCommand(captured.console()), arguments.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("badge.bin");
  }
}

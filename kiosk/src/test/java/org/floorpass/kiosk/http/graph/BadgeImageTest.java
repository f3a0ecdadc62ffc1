package org.floorpass.kiosk.http.graph;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class BadgeImageTest {
  private static final String DIGITS = "1000000224759959604906254241243342209347638547625151811595";
  private static final int PIXELS = 8;

  @Test
  void theSvgPrintsAtItsTrueSizeAndReadsBackAsTheDigits() throws Exception {
    byte[] svg = BadgeImage.svg(DIGITS.getBytes(US_ASCII));
    var root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg))
            .getDocumentElement();

    // 29 modules of version 3 and 4 quiet ones on each side, 0.75 mm each.
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 37 37");
    assertThat(root.getAttribute("width")).isEqualTo("27.750mm");
    assertThat(root.getAttribute("height")).isEqualTo("27.750mm");
    assertThat(read(root.getElementsByTagName("path").item(0).getAttributes())).isEqualTo(DIGITS);
  }

  private static String read(org.w3c.dom.NamedNodeMap attributes) throws Exception {
    int side = 37 * PIXELS;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    var runs =
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z")
            .matcher(attributes.getNamedItem("d").getNodeValue());
    while (runs.find()) {
      int x = Integer.parseInt(runs.group(1)) * PIXELS;
      int y = Integer.parseInt(runs.group(2)) * PIXELS;
      for (int row = y; row < y + PIXELS; row++) {
        int from = row * side + x;
        Arrays.fill(pixels, from, from + Integer.parseInt(runs.group(3)) * PIXELS, 0);
      }
    }
    var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
  }
}

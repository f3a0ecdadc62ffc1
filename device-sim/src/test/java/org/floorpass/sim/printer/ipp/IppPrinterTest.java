package org.floorpass.sim.printer.ipp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.floorpass.sim.inspect.Inspection;
import org.floorpass.sim.inspect.LabelInspector;
import org.floorpass.sim.printer.GoldenStreams;
import org.floorpass.sim.printer.PrinterCondition;
import org.junit.jupiter.api.Test;

class IppPrinterTest {
  private static final String URI_TEXT = "ipp://127.0.0.1:631/ipp/print";
  private static final byte[] GOLDEN = GoldenStreams.bytes("ghostscript-62x100-300.pwg");

  private final IppPrinter printer =
      new IppPrinter(IppMedia.LABEL_62X100, 300, PrinterCondition.ready(5));

  /** Assembled by hand from RFC 8010: tag, name, value; a group tag stands for itself. */
  private static final class Request {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Request(int operation) {
      bytes.writeBytes(
          HexFormat.of().parseHex("0200" + HexFormat.of().toHexDigits((short) operation)));
      bytes.writeBytes(HexFormat.of().parseHex("0000002a01"));
      text(0x47, "attributes-charset", "utf-8");
      text(0x48, "attributes-natural-language", "en");
      text(0x45, "printer-uri", URI_TEXT);
    }

    Request text(int tag, String name, String value) {
      return value(tag, name, value.getBytes(StandardCharsets.UTF_8));
    }

    Request whole(int tag, String name, int value) {
      return value(tag, name, ByteBuffer.allocate(4).putInt(value).array());
    }

    Request value(int tag, String name, byte[] value) {
      bytes.write(tag);
      sized(name.getBytes(StandardCharsets.UTF_8));
      sized(value);
      return this;
    }

    private void sized(byte[] value) {
      bytes.write(value.length >> 8);
      bytes.write(value.length);
      bytes.writeBytes(value);
    }

    Request group(int tag) {
      bytes.write(tag);
      return this;
    }

    Request mediaCol(int width, int length) {
      value(0x34, "media-col", new byte[0]);
      text(0x4a, "", "media-size").value(0x34, "", new byte[0]);
      text(0x4a, "", "x-dimension").whole(0x21, "", width);
      text(0x4a, "", "y-dimension").whole(0x21, "", length);
      return value(0x37, "", new byte[0]).value(0x37, "", new byte[0]);
    }

    byte[] end(byte... data) {
      bytes.write(3);
      bytes.writeBytes(data);
      return bytes.toByteArray();
    }
  }

  private static Request printJob(String scaling, int width, int length) {
    return new Request(0x02)
        .text(0x42, "job-name", "badge")
        .text(0x49, "document-format", "image/pwg-raster")
        .value(0x22, "ipp-attribute-fidelity", new byte[] {1})
        .group(0x02)
        .mediaCol(width, length)
        .text(0x44, "print-scaling", scaling);
  }

  private IppMessage answer(byte[] request) throws Exception {
    return IppReader.read(printer.answer(request, URI_TEXT));
  }

  private static int jobState(IppMessage reply) {
    return reply.attribute(IppMessage.JOB, "job-state").orElseThrow().wholeOr(0);
  }

  @Test
  void ghostscriptsRasterIsPrintedDotForDot() throws Exception {
    IppMessage reply = answer(printJob("none", 6_200, 10_000).end(GOLDEN));
    assertThat(reply.code()).isZero();
    assertThat(reply.requestId()).isEqualTo(42);
    assertThat(jobState(reply)).isEqualTo(9);
    assertThat(printer.labels()).hasSize(1);
    var label = printer.labels().getFirst();
    GoldenStreams.keep("ghostscript.pwg", label.dots());
    Inspection.Readable found = (Inspection.Readable) LabelInspector.inspect(label);
    assertThat(found.text()).isEqualTo(GoldenStreams.DIGITS);
    assertThat(found.pitchXDots()).isEqualTo(6);
    assertThat(found.wrongDots()).isZero();
    assertThat(label.dots().width()).isEqualTo(732);
    assertThat(label.dots().height()).isEqualTo(1_181);
  }

  @Test
  void scalingRuinsTheModulesAndIsNamed() throws Exception {
    answer(printJob("auto", 6_200, 10_000).end(GOLDEN));
    assertThat(printer.complaints()).singleElement().asString().contains("was scaled");
    IppPrinter always =
        new IppPrinter(
            IppMedia.LABEL_62X100, 300, PrinterCondition.ready(5), Set.of(IppQuirk.SCALES_ANYWAY));
    always.answer(printJob("none", 6_200, 10_000).end(GOLDEN), URI_TEXT);
    assertThat(always.complaints()).singleElement().asString().contains("was scaled");
  }

  @Test
  void theDescriptionSaysWhatIsLoaded() throws Exception {
    IppMessage reply = answer(new Request(0x0b).end());
    assertThat(reply.attribute(4, "media-ready").orElseThrow().textOr(""))
        .isEqualTo("oe_dk11202-label_62x100mm");
    IppValue.Group loaded =
        (IppValue.Group) reply.attribute(4, "media-col-ready").orElseThrow().values().getFirst();
    IppValue.Group size = (IppValue.Group) loaded.members().getFirst().values().getFirst();
    assertThat(size.members().get(0).wholeOr(0)).isEqualTo(6_200);
    assertThat(size.members().get(1).wholeOr(0)).isEqualTo(10_000);
    assertThat(reply.attribute(4, "printer-state").orElseThrow().wholeOr(0)).isEqualTo(3);
    assertThat(reply.attribute(4, "media-col-database")).isEmpty();
    byte[] some = new Request(0x0b).text(0x44, "requested-attributes", "printer-state").end();
    assertThat(answer(some).sections().getLast().attributes()).hasSize(1);
  }

  @Test
  void aSizeThatIsNotLoadedWaitsUntilItIs() throws Exception {
    IppMessage reply = answer(printJob("none", 2_900, 9_000).end(GOLDEN));
    assertThat(jobState(reply)).isEqualTo(6);
    assertThat(printer.labels()).isEmpty();
    IppMessage state = answer(new Request(0x0b).end());
    assertThat(state.attribute(4, "printer-state-reasons").orElseThrow().textOr(""))
        .isEqualTo("media-needed-error");
    printer.load(IppMedia.LABEL_29X90, 3);
    assertThat(jobState(answer(new Request(0x09).whole(0x21, "job-id", 1).end()))).isEqualTo(9);
    assertThat(printer.labels()).hasSize(1);
  }

  @Test
  void anUnknownSizeIsRefusedOnlyWhereTheClientInsists() throws Exception {
    byte[] strict =
        new Request(0x04)
            .value(0x22, "ipp-attribute-fidelity", new byte[] {1})
            .group(2)
            .mediaCol(5_555, 5_555)
            .end();
    IppMessage refused = answer(strict);
    assertThat(refused.code()).isEqualTo(0x040b);
    assertThat(refused.attribute(5, "media-col")).isPresent();
    assertThat(answer(new Request(0x04).group(2).mediaCol(5_555, 5_555).end()).code()).isEqualTo(1);
    assertThat(answer(new Request(0x04).group(2).mediaCol(6_180, 10_030).end()).code()).isZero();
  }

  @Test
  void troubleStopsTheJobAndIsNamed() throws Exception {
    for (var trouble :
        List.of(
            PrinterCondition.ready(0),
            PrinterCondition.ready(5).withHeadOpen(true),
            PrinterCondition.ready(5).withJammed(true),
            PrinterCondition.ready(5).withPaused(true))) {
      printer.change(now -> trouble);
      assertThat(jobState(answer(printJob("none", 6_200, 10_000).end(GOLDEN)))).isEqualTo(6);
      assertThat(answer(new Request(0x0b).end()).attribute(4, "printer-state").orElseThrow())
          .isEqualTo(IppAttribute.enums("printer-state", 5));
      answer(new Request(0x08).whole(0x21, "job-id", lastJob()).end());
    }
    printer.change(now -> PrinterCondition.ready(5));
    assertThat(printer.labels()).isEmpty();
  }

  private int lastJob() throws Exception {
    return answer(new Request(0x0a).end()).attribute(2, "job-id").orElseThrow().wholeOr(0);
  }

  @Test
  void whatIsNoRasterOrOfAnotherResolutionIsRefused() throws Exception {
    assertThat(answer(printJob("none", 6_200, 10_000).end((byte) 1)).code()).isEqualTo(0x0411);
    byte[] cut = Arrays.copyOf(GOLDEN, GOLDEN.length - 5);
    assertThat(answer(printJob("none", 6_200, 10_000).end(cut)).code()).isEqualTo(0x0411);
    IppPrinter coarse = new IppPrinter(IppMedia.LABEL_62X100, 203, PrinterCondition.ready(5));
    byte[] reply = coarse.answer(printJob("none", 6_200, 10_000).end(GOLDEN), URI_TEXT);
    assertThat(IppReader.read(reply).code()).isEqualTo(0x0411);
    byte[] pdf = new Request(0x02).text(0x49, "document-format", "application/pdf").end();
    assertThat(answer(pdf).code()).isEqualTo(0x040a);
    assertThat(printer.labels()).isEmpty();
  }

  @Test
  void copiesAndGreyPagesPrint() throws Exception {
    ByteBuffer header = ByteBuffer.allocate(1_796);
    header.put("PwgRaster".getBytes(StandardCharsets.US_ASCII));
    header.putInt(276, 300).putInt(280, 300).putInt(372, 10).putInt(376, 4);
    header.putInt(384, 8).putInt(388, 8).putInt(392, 10).putInt(400, 18);
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    document.writeBytes("RaS2".getBytes(StandardCharsets.US_ASCII));
    document.writeBytes(header.array());
    // A white line three times; then two black pixels, six white, and 00 and ff as they are.
    document.writeBytes(HexFormat.of().parseHex("0209ff" + "00" + "0100" + "05ff" + "ff00ff"));
    IppMessage reply =
        answer(new Request(0x02).group(2).whole(0x21, "copies", 2).end(document.toByteArray()));
    assertThat(reply.code()).isZero();
    assertThat(printer.labels()).hasSize(2);
    assertThat(PwgRaster.pages(document.toByteArray()).getFirst().dots().blackCount()).isEqualTo(3);
  }

  @Test
  void badRequestsHaveTheirCodes() throws Exception {
    assertThat(answer(new byte[0]).code()).isEqualTo(0x0400);
    assertThat(answer(new Request(0x0003).end()).code()).isEqualTo(0x0501);
    byte[] version = new Request(0x0b).end();
    version[0] = 9;
    assertThat(answer(version).code()).isEqualTo(0x0503);
    assertThat(answer(HexFormat.of().parseHex("0200000b0000000103")).code()).isEqualTo(0x0400);
    assertThat(answer(new Request(0x09).whole(0x21, "job-id", 77).end()).code()).isEqualTo(0x0406);
  }

  @Test
  void nothingThatAClientSendsMakesAnExceptionEscape() {
    long seed = 20_261_123L;
    Random random = new Random(seed);
    byte[] whole = printJob("none", 6_200, 10_000).end(GOLDEN);
    for (int round = 0; round < 400; round++) {
      byte[] bent = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      for (int change = 0; change < 4; change++) {
        bent[random.nextInt(Math.min(bent.length, 2_400))] = (byte) random.nextInt(256);
      }
      assertThat(printer.answer(bent, URI_TEXT)).as("seed %d", seed).hasSizeGreaterThan(8);
    }
    assertThat(printer.complaints()).hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void overHttpOnlyAPostOfIppIsAnswered() throws Exception {
    try (IppServer server = new IppServer(printer, 0);
        HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + server.port() + IppServer.PATH);
      HttpRequest.Builder ipp =
          HttpRequest.newBuilder(uri).header("Content-Type", "application/ipp");
      byte[] job = printJob("none", 6_200, 10_000).end(GOLDEN);
      HttpResponse<byte[]> reply =
          client.send(
              ipp.POST(HttpRequest.BodyPublishers.ofByteArray(job)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      assertThat(reply.headers().firstValue("Content-Type")).contains("application/ipp");
      assertThat(jobState(IppReader.read(reply.body()))).isEqualTo(9);
      HttpRequest get = HttpRequest.newBuilder(uri).GET().build();
      assertThat(client.send(get, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(405);
      HttpRequest plain =
          HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString("x")).build();
      assertThat(client.send(plain, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(415);
      HttpRequest elsewhere = HttpRequest.newBuilder(uri.resolve("/x")).GET().build();
      assertThat(client.send(elsewhere, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(404);
    }
  }
}

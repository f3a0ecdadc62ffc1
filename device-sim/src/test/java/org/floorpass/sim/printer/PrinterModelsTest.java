package org.floorpass.sim.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.Supplier;
import org.floorpass.sim.printer.brother.BrotherModel;
import org.floorpass.sim.printer.brother.BrotherPrinter;
import org.floorpass.sim.printer.brother.BrotherRoll;
import org.floorpass.sim.printer.dymo.DymoPrinter;
import org.floorpass.sim.printer.epl.EplPrinter;
import org.floorpass.sim.printer.escpos.EscPosPrinter;
import org.floorpass.sim.printer.tspl.TsplPrinter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every passive model, whatever its language. */
class PrinterModelsTest {
  private static final long SEED = 20_261_123L;
  private static final PrinterCondition READY = PrinterCondition.ready(1_000);
  private static final LoadedStock SMALL = new LoadedStock(200, 120, 203, false);

  /** A model, a job that prints one label, and a status query. */
  enum Model {
    BROTHER(
        () -> new BrotherPrinter(BrotherModel.QL_820NWB, BrotherRoll.DK_11202, READY),
        GoldenStreams.bytes("brother-ql820nwb-62x100.bin"),
        "1b6953"),
    DYMO(
        () -> new DymoPrinter(new LoadedStock(672, 1_200, 300, false), READY),
        GoldenStreams.bytes("dymo-lw450-30256.bin"),
        "1b41"),
    EPL(
        () -> new EplPrinter(LoadedStock.ZEBRA_4X2_203, READY),
        GoldenStreams.bytes("zebra-lp2844-4x2.bin"),
        "5e65650d0a"),
    TSPL(() -> new TsplPrinter(SMALL, READY), tspl(), "1b213f"),
    ESCPOS(() -> new EscPosPrinter(SMALL, READY), escPos(), "100401");

    final Supplier<PrinterModel> maker;
    final byte[] job;
    final byte[] query;

    Model(Supplier<PrinterModel> maker, byte[] job, String query) {
      this.maker = maker;
      this.job = job;
      this.query = HexFormat.of().parseHex(query);
    }

    private static byte[] tspl() {
      ByteArrayOutputStream job = new ByteArrayOutputStream();
      job.writeBytes(ascii("SIZE 25 mm,15 mm\r\nGAP 2 mm,0\r\nDIRECTION 0\r\nCLS\r\n"));
      job.writeBytes(ascii("BITMAP 8,16,2,3,0,"));
      job.writeBytes(HexFormat.of().parseHex("00ff0d0a1b21"));
      job.writeBytes(ascii("\r\nTEXT 10,40,\"2\",0,1,1,\"a\\[\"]b\"\r\n"));
      job.writeBytes(ascii("QRCODE 90,20,H,2,A,0,\"0123456789\"\r\nPRINT 1\r\n"));
      return job.toByteArray();
    }

    private static byte[] escPos() {
      ByteArrayOutputStream job = new ByteArrayOutputStream();
      job.writeBytes(HexFormat.of().parseHex("1b401b61011d7630000200040010040100ff5a00ff"));
      job.writeBytes(ascii("Day pass\n"));
      job.writeBytes(HexFormat.of().parseHex("1d286b0300314304"));
      job.writeBytes(HexFormat.of().parseHex("1d286b0d0031503030313233343536373839"));
      job.writeBytes(HexFormat.of().parseHex("1d286b03003151301d564210"));
      return job.toByteArray();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] inPieces(PrinterModel printer, byte[] job, Random random, int longest) {
    ByteArrayOutputStream replies = new ByteArrayOutputStream();
    for (int at = 0; at < job.length; ) {
      int piece = Math.min(job.length - at, 1 + random.nextInt(longest));
      replies.writeBytes(printer.accept(Arrays.copyOfRange(job, at, at + piece)));
      at += piece;
    }
    return replies.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void howTheBytesAreCutIntoPiecesDoesNotMatter(Model model) {
    PrinterModel whole = model.maker.get();
    byte[] replies = whole.accept(model.job);
    assertThat(whole.labels()).hasSize(1);
    assertThat(whole.labels().getFirst().dots().blackCount()).isPositive();
    Random random = new Random(SEED);
    for (int longest : new int[] {1, 2, 7, 100, 5_000}) {
      PrinterModel split = model.maker.get();
      assertThat(inPieces(split, model.job, random, longest)).isEqualTo(replies);
      assertThat(split.labels()).as("seed %d, %d", SEED, longest).isEqualTo(whole.labels());
      assertThat(split.complaints()).isEqualTo(whole.complaints());
    }
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void nothingThatAHostSendsMakesAnExceptionEscape(Model model) {
    Random random = new Random(SEED);
    PrinterModel printer = model.maker.get();
    for (int round = 0; round < 150; round++) {
      byte[] noise = new byte[200];
      random.nextBytes(noise);
      printer.accept(noise);
      byte[] bent = mutated(model.job, random);
      printer.accept(bent);
      if (round % 3 == 0) {
        printer.hungUp();
      }
      printer.change(now -> now.withHeadOpen(random.nextBoolean()).withLabels(random.nextInt(9)));
      assertThat(printer.complaints()).hasSizeLessThanOrEqualTo(200);
      assertThat(printer.labels()).hasSizeLessThanOrEqualTo(200);
    }
  }

  private static byte[] mutated(byte[] job, Random random) {
    int from = random.nextInt(job.length);
    byte[] bent = Arrays.copyOfRange(job, 0, Math.min(job.length, from + 2_000));
    for (int change = 0; change < 5; change++) {
      bent[random.nextInt(bent.length)] = (byte) random.nextInt(256);
    }
    return bent;
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void bentJobsReadTheSameHoweverTheyAreCut(Model model) {
    Random random = new Random(SEED);
    for (int round = 0; round < 30; round++) {
      byte[] bent = mutated(model.job, random);
      PrinterModel whole = model.maker.get();
      byte[] replies = whole.accept(bent);
      PrinterModel split = model.maker.get();
      assertThat(inPieces(split, bent, random, 3))
          .as("seed %d, %d", SEED, round)
          .isEqualTo(replies);
      assertThat(split.labels()).isEqualTo(whole.labels());
      assertThat(split.complaints()).isEqualTo(whole.complaints());
    }
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void aLinkCutAnywhereLeavesTheNextJobWhole(Model model) {
    PrinterModel fresh = model.maker.get();
    fresh.accept(model.job);
    Dots expected = fresh.labels().getFirst().dots();
    Random random = new Random(SEED);
    for (int round = 0; round < 40; round++) {
      int cut = random.nextInt(model.job.length);
      PrinterModel printer = model.maker.get();
      printer.accept(Arrays.copyOf(model.job, cut));
      printer.hungUp();
      int before = printer.labels().size();
      printer.accept(model.job);
      assertThat(printer.labels()).as("seed %d, cut at %d", SEED, cut).hasSize(before + 1);
      assertThat(printer.labels().getLast().dots()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void anEmptyRollPrintsNothingAndTheQueryTells(Model model) {
    PrinterModel printer = model.maker.get();
    byte[] healthy = printer.accept(model.query);
    assertThat(healthy).isNotEmpty();
    printer.change(now -> now.withLabels(0));
    printer.accept(model.job);
    assertThat(printer.labels()).isEmpty();
    assertThat(printer.accept(model.query)).isNotEqualTo(healthy).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void anOpenCoverPrintsNothingAndTheQueryTells(Model model) {
    PrinterModel printer = model.maker.get();
    byte[] healthy = printer.accept(model.query);
    printer.change(now -> now.withHeadOpen(true));
    printer.accept(model.job);
    assertThat(printer.labels()).isEmpty();
    assertThat(printer.accept(model.query)).isNotEqualTo(healthy).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void everyLabelTakesOneFromTheRoll(Model model) {
    PrinterModel printer = model.maker.get();
    printer.change(now -> now.withLabels(2));
    for (int job = 0; job < 3; job++) {
      printer.accept(model.job);
    }
    assertThat(printer.labels()).hasSize(2);
    assertThat(printer.condition().labelsLeft()).isZero();
  }
}

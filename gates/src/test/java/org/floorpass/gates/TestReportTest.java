package org.floorpass.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportTest {
  @TempDir Path checkout;

  @Test
  void countsAndNamesWhatFailedAndWhatWasSkipped() throws IOException {
    write(
        "printer",
        """
        <testcase name="holds" classname="a.B"/>
        <testcase name="breaks" classname="a.B"><failure message="expected 1 but was 2">trace</failure></testcase>
        <testcase name="throws" classname="a.B"><error type="X">at\n  line</error></testcase>
        <testcase name="waits" classname="a.B"><skipped message="Assumption failed: no chromium here"/></testcase>
        """);
    write("kiosk", "<testcase name=\"holds\" classname=\"c.D\"/>");

    TestReport report = TestReport.read(checkout);

    assertThat(report.passed()).isEqualTo(2);
    assertThat(report.failed())
        .containsExactly(
            new TestReport.Verdict("a.B.breaks", "expected 1 but was 2"),
            new TestReport.Verdict("a.B.throws", "at line"));
    assertThat(report.skipped())
        .containsExactly(new TestReport.Verdict("a.B.waits", "no chromium here"));
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(printed(report))
        .contains("no chromium here", "a.B.breaks")
        .endsWith("Tests: 2 passed, 2 failed, 1 skipped\n2 passed, 2 failed, 1 skipped\n");
  }

  @Test
  void aRunWithoutFailuresIsGood() throws IOException {
    write("kiosk", "<testcase name=\"holds\" classname=\"c.D\"/>");
    assertThat(TestReport.read(checkout).exitCode()).isZero();
  }

  @Test
  void aRunInWhichNothingRanProvesNothing() throws IOException {
    write(
        "kiosk", "<testcase name=\"waits\" classname=\"c.D\"><skipped message=\"no\"/></testcase>");
    TestReport report = TestReport.read(checkout);
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(printed(report)).contains("No test ran.");
  }

  @Test
  void reportsInsideTestResourcesAreNotCounted() throws IOException {
    Path fixture = checkout.resolve("kiosk/src/test/resources/target/surefire-reports");
    Files.createDirectories(fixture);
    Files.writeString(
        fixture.resolve("TEST-x.xml"), "<testsuite><testcase name='a' classname='b'/></testsuite>");
    assertThat(TestReport.read(checkout).passed()).isZero();
  }

  private void write(String module, String tests) throws IOException {
    Path folder = checkout.resolve(module).resolve("target/surefire-reports");
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("TEST-" + module + ".xml"), "<testsuite>" + tests + "</testsuite>");
  }

  private static String printed(TestReport report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    report.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}

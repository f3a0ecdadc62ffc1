package org.floorpass.kiosk.http.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's headless Chromium, as large as the display it plays. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  static Browser open() {
    assumeTrue(
        Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
        "Debian's packages chromium and chromium-driver are not installed; ./floorpass test installs them.");
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    var options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--hide-scrollbars",
        "--lang=en");
    options.setCapability("goog:loggingPrefs", logs);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File(DRIVER.toString()))
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  void go(String url) {
    driver.get(url);
  }

  /** Waits until the page draws a state. */
  void awaitState(String state) {
    until("return document.body.dataset.state === '" + state + "'");
  }

  void until(String script) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .pollDelay(Duration.ZERO)
        .alias(script)
        .until(() -> Boolean.TRUE.equals(driver.executeScript(script)));
  }

  void press(String key) {
    driver.findElement(By.cssSelector("button[data-key='" + key + "']")).click();
  }

  void type(String digits) {
    for (char digit : digits.toCharArray()) {
      press(String.valueOf(digit));
    }
    awaitDots(digits.length());
  }

  void awaitDots(int count) {
    until("return document.querySelectorAll('#dots i').length === " + count);
  }

  List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  String text(String css) {
    return driver.findElement(By.cssSelector(css)).getText();
  }

  byte[] screenshot(String name) throws IOException {
    Files.createDirectories(SCREENSHOTS);
    byte[] png = driver.getScreenshotAs(OutputType.BYTES);
    Files.write(SCREENSHOTS.resolve(name + ".png"), png);
    return png;
  }

  /** A policy violation, a script error or a missing file would stand here. */
  void assertNoComplaints() {
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .as("the browser's console")
        .isEmpty();
  }

  @Override
  public void close() {
    driver.quit();
  }
}

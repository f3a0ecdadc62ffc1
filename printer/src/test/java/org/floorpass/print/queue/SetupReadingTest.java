package org.floorpass.print.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.floorpass.print.link.LinkAddress;
import org.floorpass.print.media.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupReadingTest {
  @Test
  void addressesAreRead() {
    assertThat(address("tcp", "printer.local"))
        .isEqualTo(new LinkAddress.Tcp("printer.local", 9100));
    assertThat(address("tcp", "10.0.0.7:6101")).isEqualTo(new LinkAddress.Tcp("10.0.0.7", 6101));
    assertThat(address("tcp", "[::1]:9100")).isEqualTo(new LinkAddress.Tcp("::1", 9100));
    assertThat(address("usb", "/dev/usb/lp0"))
        .isEqualTo(new LinkAddress.Device(Path.of("/dev/usb/lp0")));
    assertThat(address("serial", "/dev/ttyUSB0@115200"))
        .isEqualTo(new LinkAddress.Serial(Path.of("/dev/ttyUSB0"), 115_200));
  }

  private static LinkAddress address(String link, String text) {
    SetupReading reading = SetupReading.read("p", "zpl", link, text, 203, "zebra-4x2");
    assertThat(reading).isInstanceOf(SetupReading.Ready.class);
    return ((SetupReading.Ready) reading).setup().address();
  }

  @Test
  void sixHundredDpiOfABrotherIsAlongTheFeed() {
    SetupReading reading =
        SetupReading.read("p", "brother", "usb", "/dev/usb/lp0", 600, "brother-dk-11202");
    assertThat(reading)
        .isInstanceOfSatisfying(
            SetupReading.Ready.class,
            ready -> assertThat(ready.setup().resolution()).isEqualTo(new Resolution(300, 600)));
  }

  @ParameterizedTest
  @CsvSource({
    "klingon,tcp,h:9100,203,zebra-4x2,language",
    "zpl,tcp,h:0,203,zebra-4x2,address",
    "zpl,carrier,h:9100,203,zebra-4x2,link",
    "zpl,ipp,ipp://h/p,203,zebra-4x2,link",
    "zpl,tcp,h:9100,205,zebra-4x2,dotsPerInch",
    "zpl,tcp,h:9100,203,zebra-9x9,stock",
    "pdf,tcp,h:9100,203,zebra-4x2,document format",
    "brother,tcp,h:9100,300,zebra-4x2,Brother"
  })
  void whatIsWrongIsNamed(
      String language, String link, String address, int dpi, String stock, String word) {
    assertThat(SetupReading.read("p", language, link, address, dpi, stock))
        .isInstanceOfSatisfying(
            SetupReading.Wrong.class, wrong -> assertThat(wrong.sentence()).contains(word));
  }
}

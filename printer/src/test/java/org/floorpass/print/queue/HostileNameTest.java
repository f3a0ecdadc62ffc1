package org.floorpass.print.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.floorpass.print.badge.Badge;
import org.floorpass.print.badge.BadgeText;
import org.floorpass.print.badge.FontBook;
import org.floorpass.print.badge.QrContent;
import org.floorpass.print.check.Printable;
import org.floorpass.print.check.ReaderProfile;
import org.floorpass.print.check.SizeCheck;
import org.floorpass.print.check.SizeVerdict;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.language.PrinterLanguage;
import org.floorpass.print.media.LabelStock;
import org.floorpass.print.media.Resolution;
import org.floorpass.print.media.StockCatalogue;
import org.junit.jupiter.api.Test;

/**
 * Names are dots before any language sees them. Each stream is read back by the strict reader of
 * its language, which knows one skeleton and nothing else: a name that changed a command is refused
 * there, and a name that changed a dot is another badge.
 */
class HostileNameTest {
  private static final int ROUNDS = Boolean.getBoolean("floorpass.long") ? 10_000 : 100;
  private static final String[] POISON = {
    "^XZ",
    "^XA",
    "~JR",
    "~DG",
    "^FS^FO0,0",
    "\u0010\u0003",
    "\u001b@",
    "\u001biS",
    "\r\nP1\r\n",
    "PRINT 1,1",
    "\"",
    "\\",
    "_5E",
    "^CC+",
    "^CT-",
    "~CD;",
    "%s%n",
    "\u0000",
    "\u202e",
    "';--",
    "<script>",
    "=cmd|'/c calc'!A0",
    "\uD83D\uDE00",
    "GW0,0,1,1,",
    "\u001d(k",
    "א",
    "م",
    "é",
    "ß"
  };

  @Test
  void noNameChangesASkeleton() {
    long seed = 20_261_123L;
    Random seeded = new Random(seed);
    SizeCheck check = new SizeCheck(FontBook.standard());
    List<PrinterLanguage> languages =
        Arrays.stream(LanguageId.values()).flatMap(id -> Languages.find(id).stream()).toList();
    assertThat(languages).hasSizeGreaterThanOrEqualTo(7);
    int printed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String name = name(seeded);
      for (PrinterLanguage language : languages) {
        LabelStock stock = stock(language.id());
        Badge badge =
            new Badge(
                new BadgeText(name, Optional.of(name(seeded)), Optional.empty()),
                Optional.empty(),
                QrContent.placeholder(58));
        SizeVerdict verdict =
            check.check(
                badge,
                "badge",
                new SizeCheck.Target(
                    stock, Resolution.of(300), OptionalInt.empty(), ReaderProfile.Camera.usual()));
        if (verdict instanceof Printable printable) {
          printed++;
          assertThat(StreamMaker.make(printable, language, false))
              .as("seed %d round %d in %s", seed, round, language.id())
              .isInstanceOf(StreamMaker.Made.Stream.class);
        }
      }
    }
    assertThat(printed).isGreaterThan(ROUNDS);
  }

  private static LabelStock stock(LanguageId id) {
    return StockCatalogue.find(id == LanguageId.BROTHER ? "brother-dk-11209" : "zebra-2.25x1.25")
        .orElseThrow();
  }

  private static String name(Random seeded) {
    List<String> parts = new ArrayList<>(List.of("Ana"));
    for (int count = 1 + seeded.nextInt(4); count > 0; count--) {
      parts.add(
          seeded.nextInt(4) == 0
              ? Character.toString(0x20 + seeded.nextInt(0x250))
              : POISON[seeded.nextInt(POISON.length)]);
    }
    return String.join(seeded.nextBoolean() ? "" : " ", parts);
  }
}

package org.floorpass.print.queue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.floorpass.print.language.LanguageId;
import org.floorpass.print.language.PrinterLanguage;
import org.floorpass.print.language.brother.BrotherLanguage;
import org.floorpass.print.language.dymo.DymoLanguage;
import org.floorpass.print.language.epl.EplLanguage;
import org.floorpass.print.language.escpos.EscPosLanguage;
import org.floorpass.print.language.pwg.PwgLanguage;
import org.floorpass.print.language.tspl.TsplLanguage;
import org.floorpass.print.language.zpl.ZplLanguage;

/** The raster languages that are built in. Immutable, any thread. */
public final class Languages {
  private static final Map<LanguageId, PrinterLanguage> BUILT_IN =
      index(
          new ZplLanguage(),
          new EplLanguage(),
          new TsplLanguage(),
          new BrotherLanguage(),
          new DymoLanguage(),
          new EscPosLanguage(),
          new PwgLanguage());

  private Languages() {}

  private static Map<LanguageId, PrinterLanguage> index(PrinterLanguage... languages) {
    Map<LanguageId, PrinterLanguage> index = new EnumMap<>(LanguageId.class);
    Arrays.stream(languages).forEach(language -> index.put(language.id(), language));
    return index;
  }

  /** The language of an id, if it is built in. */
  public static Optional<PrinterLanguage> find(LanguageId id) {
    return Optional.ofNullable(BUILT_IN.get(id));
  }
}

package org.floorpass.print.language;

import java.util.Arrays;
import java.util.Optional;

/** The printer languages that are spoken, by their ids on the command line and in configuration. */
public enum LanguageId {
  /** Zebra and its many emulations. */
  ZPL("zpl"),
  /** Old Zebra and Eltron. */
  EPL("epl"),
  /** TSC and most inexpensive 4 x 6 printers. */
  TSPL("tspl"),
  /** Brother QL and PT raster. */
  BROTHER("brother"),
  /** DYMO LabelWriter 4xx. */
  DYMO("dymo"),
  /** Receipt printers. */
  ESCPOS("escpos"),
  /** Vector PDF: archive and IPP. */
  PDF("pdf"),
  /** PWG raster: IPP. */
  PWG("pwg");

  private final String id;

  LanguageId(String id) {
    this.id = id;
  }

  /** The id as people write it. */
  public String id() {
    return id;
  }

  /** The language of an id. */
  public static Optional<LanguageId> find(String id) {
    return Arrays.stream(values()).filter(language -> language.id.equals(id)).findFirst();
  }
}

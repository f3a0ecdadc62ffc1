package org.floorpass.sim.printer.brother;

/**
 * What differs between the QL models. Codes of bytes 3 and 4 of the status: "Status information
 * request", table "Model code" of each model's reference.
 */
public enum BrotherModel {
  /** No compression, no expanded mode. */
  QL_550(0x30, 0x4f, 90, false, true, false, false, 295, 11_811),
  /** No compression; 300 x 600. */
  QL_570(0x30, 0x32, 90, false, true, false, true, 150, 11_811),
  /** No compression; 300 x 600. */
  QL_700(0x34, 0x35, 90, false, true, false, true, 150, 11_811),
  /** Network model with compression. */
  QL_720NW(0x34, 0x37, 90, true, true, false, true, 150, 11_811),
  /** Two colours; neither compression nor the blank-line command. */
  QL_800(0x34, 0x38, 90, false, false, true, true, 150, 11_811),
  /** Two colours, compression, network. */
  QL_820NWB(0x34, 0x41, 90, true, true, true, true, 150, 11_811),
  /** Wide head, four inches. */
  QL_1060N(0x30, 0x34, 162, true, true, false, true, 295, 35_433),
  /** Wide head, four inches, network. */
  QL_1110NWB(0x34, 0x44, 162, true, true, false, true, 301, 35_434);

  final int seriesCode;
  final int modelCode;
  final int bytesPerLine;
  final boolean compression;
  final boolean blankLine;
  final boolean twoColour;
  final boolean expandedMode;
  final int minimumRows;
  final int maximumRows;

  BrotherModel(
      int seriesCode,
      int modelCode,
      int bytesPerLine,
      boolean compression,
      boolean blankLine,
      boolean twoColour,
      boolean expandedMode,
      int minimumRows,
      int maximumRows) {
    this.seriesCode = seriesCode;
    this.modelCode = modelCode;
    this.bytesPerLine = bytesPerLine;
    this.compression = compression;
    this.blankLine = blankLine;
    this.twoColour = twoColour;
    this.expandedMode = expandedMode;
    this.minimumRows = minimumRows;
    this.maximumRows = maximumRows;
  }

  /** Pins between the first pin of the line and the right edge of the widest stock. */
  int extraRightPins() {
    return bytesPerLine == 162 ? 44 : 0;
  }
}

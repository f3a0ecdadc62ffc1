package org.floorpass.sim.printer.epl;

/** Codes of the immediate error report ("^ee", error/status codes). */
enum EplError {
  SYNTAX("01"),
  BORDER_EXCEEDED("02"),
  DATA_LENGTH("03"),
  MEMORY("04"),
  PAPER_OR_RIBBON("07"),
  HEAD_OPEN("11"),
  PAUSED("12"),
  DOES_NOT_FIT("13");

  final String code;

  EplError(String code) {
    this.code = code;
  }
}

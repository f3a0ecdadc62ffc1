package org.floorpass.sim.printer.zpl;

/** Where real devices differ from Zebra's programming guide. Strict (none) is the default. */
public enum ZplQuirk {
  /**
   * Answers {@code ~HS} also with media out or head open. The guide says that such a printer does
   * not answer; many Link-OS printers (ZD421) nevertheless do, with the flags set.
   */
  ANSWERS_HOST_STATUS_ALWAYS,
  /** Knows no {@code ~HQES}: firmware before V53 (S4M, older LP28xx-Z). */
  NO_HOST_QUERY,
  /** Never sends a byte: receive-only clones and print servers with one-way port 9100. */
  SILENT,
  /** Reports 203 dots for any label length: Brother TD-4 in ZPL emulation (lprint issue 107). */
  LENGTH_ALWAYS_203
}

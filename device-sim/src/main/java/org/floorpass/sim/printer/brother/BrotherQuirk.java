package org.floorpass.sim.printer.brother;

/** Where real devices differ from Brother's reference. Strict (none) is the default. */
public enum BrotherQuirk {
  /**
   * Wrong media loaded: the phases and "printing completed" are reported as if all were well, no
   * label comes out, the display shows the error and the printer answers nothing until a person
   * acts. Seen on a QL of the 800 series (mkienitz/brother_ql issue 11).
   */
  WRONG_MEDIA_FINISHES_NORMALLY,
  /** Answers nothing on port 9100: QL-720NW on the network, where only SNMP tells the state. */
  SILENT,
  /**
   * The first status after power-on comes without its header byte: QL-800 through the kernel's
   * usblp (matmair/brother_ql-inventree issue 34).
   */
  FIRST_STATUS_TORN
}

package org.floorpass.print.check;

import java.util.List;

/** The answer of the print-size check: a proof, or every fault with its numbers. */
public sealed interface SizeVerdict permits Printable, SizeVerdict.Refused {

  /**
   * The badge does not fit this printer and stock.
   *
   * @param faults at least one
   */
  record Refused(List<SizeFault> faults) implements SizeVerdict {
    public Refused {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a refusal names its faults");
      }
    }
  }
}

package org.floorpass.sim.printer;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A printer without its cable: bytes in, replies and labels out. Passive and deterministic: the
 * same bytes in the same pieces give the same labels, and how the bytes are cut into pieces does
 * not matter. Never blocks, never throws for anything that a host sends; what a real printer would
 * drop silently is dropped, and noted in {@link #complaints()}.
 */
public interface PrinterModel {
  /** Takes bytes from the host and answers with the bytes that the printer sends back. */
  byte[] accept(byte[] bytes);

  /** The link was closed by the host: a format that was not finished is forgotten. */
  void hungUp();

  /** All labels printed so far, oldest first. */
  List<PrintedLabel> labels();

  /** What the printer's keys, roll and head look like now. */
  PrinterCondition condition();

  /** A person does something at the printer; formats that wait are printed when they can be. */
  void change(UnaryOperator<PrinterCondition> hand);

  /** What the host did wrong, in words, oldest first; the last {@code 200} are kept. */
  List<String> complaints();
}

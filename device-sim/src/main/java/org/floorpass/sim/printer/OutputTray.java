package org.floorpass.sim.printer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What every model keeps: its condition, labels that wait, labels that left, cuts, and what the
 * host did wrong; all bounded. Not safe for several threads: the model that owns it locks.
 */
public final class OutputTray {
  /** Labels that a printer keeps while it cannot print; further ones are lost. */
  public static final int MAXIMUM_WAITING = 100;

  private static final int MAXIMUM_COMPLAINTS = 200;
  private static final int MAXIMUM_KEPT = 200;

  private record Waiting(Dots dots, int dotsPerInch) {}

  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final Deque<PrintedLabel> printed = new ArrayDeque<>();
  private final Deque<Cut> cuts = new ArrayDeque<>();
  private final Deque<String> complaints = new ArrayDeque<>();
  private PrinterCondition condition;
  private int printedCount;
  private long complaintCount;

  /** An empty tray under a printer in this condition. */
  public OutputTray(PrinterCondition condition) {
    this.condition = condition;
  }

  /** A finished label: leaves now, or waits until the printer can print. */
  public void queue(Dots dots, int dotsPerInch) {
    if (waiting.size() >= MAXIMUM_WAITING) {
      complain("the buffer is full: a label was lost");
      return;
    }
    waiting.addLast(new Waiting(dots, dotsPerInch));
    release();
  }

  /** The strip is cut behind the last label. */
  public void cut(long stripMicrometres, boolean partial) {
    cuts.addLast(new Cut(printedCount, stripMicrometres, partial));
    if (cuts.size() > MAXIMUM_KEPT) {
      cuts.removeFirst();
    }
  }

  /** Notes what the host did wrong; the same again and again is noted once. */
  public void complain(String what) {
    complaintCount++;
    if (what.equals(complaints.peekLast())) {
      return;
    }
    complaints.addLast(what);
    if (complaints.size() > MAXIMUM_COMPLAINTS) {
      complaints.removeFirst();
    }
  }

  /** A person does something at the printer. */
  public void change(UnaryOperator<PrinterCondition> hand) {
    condition = hand.apply(condition);
    release();
  }

  /** Throws away the labels that wait. */
  public void forgetWaiting() {
    waiting.clear();
  }

  /** How many labels wait. */
  public int waiting() {
    return waiting.size();
  }

  /** How many labels left in the life of the model. */
  public int printedCount() {
    return printedCount;
  }

  /** How many complaints there were in the life of the model. */
  public long complaintCount() {
    return complaintCount;
  }

  /** The printer's condition now. */
  public PrinterCondition condition() {
    return condition;
  }

  /** The newest labels, oldest first. */
  public List<PrintedLabel> labels() {
    return List.copyOf(printed);
  }

  /** The newest cuts, oldest first. */
  public List<Cut> cuts() {
    return List.copyOf(cuts);
  }

  /** The newest complaints, oldest first. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  private void release() {
    while (condition.canPrint() && !waiting.isEmpty()) {
      Waiting next = waiting.removeFirst();
      printedCount++;
      printed.addLast(new PrintedLabel(printedCount, next.dots(), next.dotsPerInch()));
      if (printed.size() > MAXIMUM_KEPT) {
        printed.removeFirst();
      }
      condition = condition.withLabels(condition.labelsLeft() - 1);
    }
  }
}

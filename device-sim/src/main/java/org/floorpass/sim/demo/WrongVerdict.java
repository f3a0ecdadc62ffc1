package org.floorpass.sim.demo;

/**
 * Something else came than the story expects; the sentence says what was expected and what came.
 */
final class WrongVerdict extends Exception {
  private static final long serialVersionUID = 1L;
  private final String sentence;
  private final boolean interruption;

  WrongVerdict(String sentence) {
    this(sentence, false);
  }

  private WrongVerdict(String sentence, boolean interruption) {
    super(sentence);
    this.sentence = sentence;
    this.interruption = interruption;
  }

  /** Somebody pressed Ctrl-C. */
  static WrongVerdict interrupted() {
    return new WrongVerdict("interrupted", true);
  }

  boolean isInterruption() {
    return interruption;
  }

  String sentence() {
    return sentence;
  }

  static WrongVerdict expected(String wanted, String came) {
    return new WrongVerdict("expected " + wanted + ", but " + came);
  }
}

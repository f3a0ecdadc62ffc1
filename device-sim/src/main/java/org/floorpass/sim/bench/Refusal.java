package org.floorpass.sim.bench;

/** A call that is answered with an error of the caller; the sentence is for people. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;
  private final String sentence;

  Refusal(int status, String code, String sentence) {
    super(sentence);
    this.status = status;
    this.code = code;
    this.sentence = sentence;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String sentence() {
    return sentence;
  }

  static Refusal notFound(String what) {
    return new Refusal(404, "notFound", "There is no " + what + " here.");
  }

  static Refusal badRequest(String sentence) {
    return new Refusal(400, "badRequest", sentence);
  }

  static Refusal conflict(String sentence) {
    return new Refusal(409, "conflict", sentence);
  }
}

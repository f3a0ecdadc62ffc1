package org.floorpass.kiosk.command;

/** One line of the doctor's report. */
sealed interface Finding {
  /**
   * All is well.
   *
   * @param subject the device or file
   * @param observation what was seen
   */
  record Healthy(String subject, String observation) implements Finding {}

  /**
   * It works, with a risk or a limit that somebody should know.
   *
   * @param subject the device or file
   * @param observation what was seen
   * @param remedy what to do about it
   */
  record Doubtful(String subject, String observation, String remedy) implements Finding {}

  /**
   * It cannot work like this.
   *
   * @param subject the device or file
   * @param observation what was seen
   * @param remedy what to do about it
   */
  record Broken(String subject, String observation, String remedy) implements Finding {}
}

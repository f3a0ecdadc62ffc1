package org.floorpass.sim;

/**
 * Starts the program, or says in one sentence that this Java is too old.
 *
 * <p>Compiled for Java 8, so it uses nothing newer and reaches the rest by name only.
 */
public final class Main {
  private static final int REQUIRED_JAVA = 25;

  private static final String PROGRAM = "org.floorpass.sim.Wiring";

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    String version = System.getProperty("java.specification.version");
    if (Double.parseDouble(version) < REQUIRED_JAVA) {
      System.err.println(
          "Floorpass needs Java "
              + REQUIRED_JAVA
              + " or newer, and this is Java "
              + version
              + ". Start it with the floorpass command, which finds the right one, or install a"
              + " JDK 25.");
      System.exit(1);
    }
    Class.forName(PROGRAM).getMethod("main", String[].class).invoke(null, (Object) arguments);
  }
}

package org.floorpass.kiosk.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code floorpass bench}: measures, and prints ratios against a named reference. */
@Command(name = "bench", description = "Measure, with ratios against a reference in the same run.")
public final class BenchCommand implements Runnable {
  @Spec private CommandSpec specification = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(specification.commandLine(), "Measure what?");
  }
}

package org.floorpass.kiosk.command;

import java.io.PrintStream;

/**
 * The two streams of a command.
 *
 * @param out results, for programs
 * @param err messages, for people
 */
public record Console(PrintStream out, PrintStream err) {}

package org.floorpass.auth.store;

import java.time.Instant;
import org.floorpass.auth.id.TerminalId;

/**
 * A registered terminal with its last self-test.
 *
 * @param shared the model's ProfileType Shared
 * @param compliant whether the last self-test found no fault
 * @param faults what it found, one sentence a line
 */
public record TerminalRow(
    TerminalId terminalId,
    String name,
    boolean shared,
    boolean compliant,
    String faults,
    Instant tested,
    long rowVersion) {}

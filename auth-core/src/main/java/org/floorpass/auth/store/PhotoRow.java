package org.floorpass.auth.store;

import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.WorkerId;

/**
 * A worker's photo, encrypted under the subject key; never reaches a terminal.
 *
 * @param sealed nonce (12 bytes), ciphertext, tag
 */
public record PhotoRow(WorkerId workerId, Bytes sealed, long rowVersion) {}

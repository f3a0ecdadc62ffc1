package org.floorpass.auth.signin;

import java.time.Instant;
import java.util.Set;
import org.floorpass.auth.directory.Worker;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.SessionId;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.role.Role;

/**
 * A signed-in worker. Lives in memory only: a restart ends every session.
 *
 * @param worker as the directory knew them at sign-in
 * @param roles for choosing what to show; each operation judges anew
 * @param startedAt trusted time
 */
public record Session(
    SessionId id,
    Worker worker,
    CodeId codeId,
    TerminalId terminal,
    Set<Role> roles,
    Instant startedAt) {}

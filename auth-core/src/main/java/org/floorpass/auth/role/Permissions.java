package org.floorpass.auth.role;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The one table of roles and operations; what is not in it is denied. */
public final class Permissions {
  private static final Map<Role, Set<Operation>> TABLE = table();

  private Permissions() {}

  /** Whether the role allows the operation at all; scope is judged besides. */
  public static boolean allows(Role role, Operation operation) {
    return TABLE.getOrDefault(role, Set.of()).contains(operation);
  }

  private static Map<Role, Set<Operation>> table() {
    Map<Role, Set<Operation>> table = new EnumMap<>(Role.class);
    Set<Operation> methods =
        EnumSet.of(
            Operation.READ_WORKERS,
            Operation.READ_METHOD,
            Operation.CREATE_METHOD,
            Operation.DELETE_METHOD,
            Operation.ISSUE_CODE,
            Operation.EXTEND_CODE,
            Operation.REVOKE_CODE,
            Operation.RESET_PIN,
            Operation.UNLOCK_PIN,
            Operation.OPEN_ISSUER);
    Set<Operation> directory =
        EnumSet.of(
            Operation.READ_POLICY,
            Operation.CREATE_WORKER,
            Operation.CHANGE_WORKER,
            Operation.READ_GROUPS,
            Operation.CHANGE_GROUPS,
            Operation.READ_TERMINALS);
    table.put(
        Role.AUTHENTICATION_POLICY_ADMINISTRATOR,
        EnumSet.of(
            Operation.READ_POLICY,
            Operation.CHANGE_POLICY,
            Operation.READ_GROUPS,
            Operation.CHANGE_GROUPS,
            Operation.READ_TERMINALS,
            Operation.CHANGE_TERMINALS));
    Set<Operation> administrator = EnumSet.copyOf(methods);
    administrator.addAll(directory);
    table.put(Role.AUTHENTICATION_ADMINISTRATOR, administrator);
    Set<Operation> privileged = EnumSet.copyOf(administrator);
    privileged.addAll(
        EnumSet.of(
            Operation.ERASE_WORKER,
            Operation.READ_TOKENS,
            Operation.CREATE_TOKEN,
            Operation.REVOKE_TOKEN,
            Operation.READ_ROLES,
            Operation.CHANGE_ROLES,
            Operation.ACCEPT_TIME,
            Operation.BACK_UP));
    table.put(Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR, privileged);
    table.put(
        Role.GLOBAL_READER,
        EnumSet.of(
            Operation.READ_POLICY,
            Operation.READ_WORKERS,
            Operation.READ_GROUPS,
            Operation.READ_METHOD,
            Operation.READ_TOKENS,
            Operation.READ_ROLES,
            Operation.READ_TERMINALS,
            Operation.READ_AUDIT));
    table.put(Role.FRONTLINE_MANAGER, EnumSet.copyOf(methods));
    table.put(
        Role.AUDITOR,
        EnumSet.of(Operation.READ_AUDIT, Operation.EXPORT_AUDIT, Operation.VERIFY_AUDIT));
    return table;
  }
}

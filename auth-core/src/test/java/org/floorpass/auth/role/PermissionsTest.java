package org.floorpass.auth.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of roles and operations, cell by cell, against one that was written down by hand. */
class PermissionsTest {
  /**
   * Columns: policy administrator, privileged, authentication administrator, reader, frontline,
   * auditor.
   */
  private static final List<String> TABLE =
      List.of(
          "READ_POLICY        x x x x . .",
          "CHANGE_POLICY      x . . . . .",
          "READ_WORKERS       . x x x x .",
          "CREATE_WORKER      . x x . . .",
          "CHANGE_WORKER      . x x . . .",
          "ERASE_WORKER       . x . . . .",
          "READ_GROUPS        x x x x . .",
          "CHANGE_GROUPS      x x x . . .",
          "READ_METHOD        . x x x x .",
          "CREATE_METHOD      . x x . x .",
          "DELETE_METHOD      . x x . x .",
          "ISSUE_CODE         . x x . x .",
          "EXTEND_CODE        . x x . x .",
          "REVOKE_CODE        . x x . x .",
          "RESET_PIN          . x x . x .",
          "UNLOCK_PIN         . x x . x .",
          "UPDATE_OWN_PIN     . . . . . .",
          "READ_AUDIT         . . . x . x",
          "EXPORT_AUDIT       . . . . . x",
          "VERIFY_AUDIT       . . . . . x",
          "READ_TOKENS        . x . x . .",
          "CREATE_TOKEN       . x . . . .",
          "REVOKE_TOKEN       . x . . . .",
          "READ_ROLES         . x . x . .",
          "CHANGE_ROLES       . x . . . .",
          "READ_TERMINALS     x x x x . .",
          "CHANGE_TERMINALS   x . . . . .",
          "OPEN_ISSUER        . x x . x .",
          "ACCEPT_TIME        . x . . . .",
          "BACK_UP            . x . . . .");

  private static final List<Role> COLUMNS =
      List.of(
          Role.AUTHENTICATION_POLICY_ADMINISTRATOR,
          Role.PRIVILEGED_AUTHENTICATION_ADMINISTRATOR,
          Role.AUTHENTICATION_ADMINISTRATOR,
          Role.GLOBAL_READER,
          Role.FRONTLINE_MANAGER,
          Role.AUDITOR);

  record Cell(Role role, Operation operation, boolean allowed) {}

  static Stream<Cell> cells() {
    return TABLE.stream()
        .map(line -> line.split(" +", -1))
        .flatMap(
            words ->
                Stream.iterate(0, i -> i < COLUMNS.size(), i -> i + 1)
                    .map(
                        i ->
                            new Cell(
                                COLUMNS.get(i),
                                Operation.valueOf(words[0]),
                                words[i + 1].equals("x"))));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyCellIsAsWrittenDown(Cell cell) {
    assertThat(Permissions.allows(cell.role(), cell.operation())).isEqualTo(cell.allowed());
  }

  @Test
  void everyRoleAndOperationIsInTheTable() {
    assertThat(COLUMNS).containsExactlyInAnyOrder(Role.values());
    assertThat(TABLE.stream().map(line -> line.split(" +", -1)[0]))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Operation.values()).map(Operation::name).toList());
  }

  @Test
  void rolesAreFoundHoweverTheyAreWritten() {
    assertThat(Role.named("Authentication Policy Administrator"))
        .contains(Role.AUTHENTICATION_POLICY_ADMINISTRATOR);
    assertThat(Role.named("global-reader")).contains(Role.GLOBAL_READER);
    assertThat(Role.named("FRONTLINE_MANAGER")).contains(Role.FRONTLINE_MANAGER);
    assertThat(Role.named("root")).isEmpty();
  }
}

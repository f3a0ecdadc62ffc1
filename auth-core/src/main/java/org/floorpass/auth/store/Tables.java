package org.floorpass.auth.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.id.AdministratorId;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.GrantId;
import org.floorpass.auth.id.GroupId;
import org.floorpass.auth.id.MethodId;
import org.floorpass.auth.id.NodeId;
import org.floorpass.auth.id.PinId;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.RuleId;
import org.floorpass.auth.id.SubjectKeyId;
import org.floorpass.auth.id.TerminalId;
import org.floorpass.auth.id.TokenId;
import org.floorpass.auth.id.UnitId;
import org.floorpass.auth.id.UnlockId;
import org.floorpass.auth.id.WorkerId;

/** Every table of the store, with the columns that rows are looked up by. */
public final class Tables {
  public static final TableType<NodeRow.Key, NodeRow> NODE =
      TableType.plain(
          "node",
          NodeRow.class,
          row -> new NodeRow.Key(row.nodeId(), row.nodeEpoch()),
          "nodeId",
          "nodeEpoch");

  public static final TableType<NodeRow.Key, ChainHeadRow> CHAIN_HEAD =
      TableType.plain(
          "chain_head",
          ChainHeadRow.class,
          row -> new NodeRow.Key(row.nodeId(), row.nodeEpoch()),
          "nodeId",
          "nodeEpoch");

  public static final TableType<NodeId, TimeRow> TIME =
      TableType.plain("time_floor", TimeRow.class, TimeRow::nodeId, "nodeId");

  public static final TableType<String, PolicyRow> POLICY =
      TableType.plain("policy", PolicyRow.class, PolicyRow::policyId, "policyId")
          .versioned(PolicyRow::rowVersion);

  public static final TableType<PolicyTargetRow.Key, PolicyTargetRow> POLICY_TARGET =
      TableType.plain(
          "policy_target",
          PolicyTargetRow.class,
          row ->
              new PolicyTargetRow.Key(
                  row.policyId(), row.excluded(), row.targetType(), row.targetId()),
          "policyId",
          "excluded",
          "targetType",
          "targetId");

  public static final TableType<WorkerId, WorkerRow> WORKER =
      TableType.plain("worker", WorkerRow.class, WorkerRow::workerId, "workerId")
          .versioned(WorkerRow::rowVersion);

  public static final Column<WorkerRow, Pseudonym> WORKER_BY_PSEUDONYM =
      Column.of("pseudonym", WorkerRow::pseudonym);

  public static final TableType<WorkerId, WorkerContactRow> WORKER_CONTACT =
      TableType.plain(
              "worker_contact", WorkerContactRow.class, WorkerContactRow::workerId, "workerId")
          .versioned(WorkerContactRow::rowVersion)
          .unique(List.of(row -> Optional.of(row.userPrincipalNameFolded())));

  public static final Column<WorkerContactRow, String> CONTACT_BY_NAME =
      Column.of("userPrincipalNameFolded", WorkerContactRow::userPrincipalNameFolded);

  public static final TableType<WorkerId, PhotoRow> PHOTO =
      TableType.plain("photo", PhotoRow.class, PhotoRow::workerId, "workerId")
          .versioned(PhotoRow::rowVersion);

  public static final TableType<GroupId, GroupRow> GROUP =
      TableType.plain("worker_group", GroupRow.class, GroupRow::groupId, "groupId")
          .versioned(GroupRow::rowVersion)
          .unique(List.of(row -> Optional.of(row.nameFolded())));

  public static final Column<GroupRow, String> GROUP_BY_NAME =
      Column.of("nameFolded", GroupRow::nameFolded);

  public static final TableType<GroupMemberRow, GroupMemberRow> GROUP_MEMBER =
      TableType.plain("group_member", GroupMemberRow.class, row -> row, "groupId", "workerId");

  public static final Column<GroupMemberRow, GroupId> MEMBER_BY_GROUP =
      Column.of("groupId", GroupMemberRow::groupId);

  public static final Column<GroupMemberRow, WorkerId> MEMBER_BY_WORKER =
      Column.of("workerId", GroupMemberRow::workerId);

  public static final TableType<UnitId, UnitRow> UNIT =
      TableType.plain("unit", UnitRow.class, UnitRow::unitId, "unitId")
          .versioned(UnitRow::rowVersion)
          .unique(List.of(row -> Optional.of(row.nameFolded())));

  public static final Column<UnitRow, String> UNIT_BY_NAME =
      Column.of("nameFolded", UnitRow::nameFolded);

  public static final TableType<UnitMemberRow, UnitMemberRow> UNIT_MEMBER =
      TableType.plain("unit_member", UnitMemberRow.class, row -> row, "unitId", "workerId");

  public static final Column<UnitMemberRow, UnitId> UNIT_MEMBER_BY_UNIT =
      Column.of("unitId", UnitMemberRow::unitId);

  public static final Column<UnitMemberRow, WorkerId> UNIT_MEMBER_BY_WORKER =
      Column.of("workerId", UnitMemberRow::workerId);

  public static final TableType<TombstoneRow.Key, TombstoneRow> TOMBSTONE =
      TableType.plain(
          "tombstone",
          TombstoneRow.class,
          row -> new TombstoneRow.Key(row.tableName(), row.rowId()),
          "tableName",
          "rowId");

  public static final TableType<MethodId, MethodRow> METHOD =
      TableType.plain("method", MethodRow.class, MethodRow::methodId, "methodId")
          .versioned(MethodRow::rowVersion)
          .unique(List.of(row -> Optional.of(row.workerId())));

  public static final Column<MethodRow, WorkerId> METHOD_BY_WORKER =
      Column.of("workerId", MethodRow::workerId);

  public static final TableType<PinId, PinRow> PIN =
      TableType.plain("pin", PinRow.class, PinRow::pinId, "pinId").versioned(PinRow::rowVersion);

  public static final TableType<MethodId, RecoveryEnvelopeRow> RECOVERY_ENVELOPE =
      TableType.plain(
              "recovery_envelope",
              RecoveryEnvelopeRow.class,
              RecoveryEnvelopeRow::methodId,
              "methodId")
          .versioned(RecoveryEnvelopeRow::rowVersion);

  public static final TableType<CodeId, CodeRow> CODE =
      TableType.plain("code", CodeRow.class, CodeRow::codeId, "codeId")
          .versioned(CodeRow::rowVersion)
          .unique(List.of(row -> Optional.of(row.credentialId()), Tables::liveKind));

  public static final Column<CodeRow, Bytes> CODE_BY_CREDENTIAL =
      Column.of("credentialId", CodeRow::credentialId);

  public static final Column<CodeRow, MethodId> CODE_BY_METHOD =
      Column.of("methodId", CodeRow::methodId);

  public static final Column<CodeRow, WorkerId> CODE_BY_WORKER =
      Column.of("workerId", CodeRow::workerId);

  public static final TableType<CodeUseRow.Key, CodeUseRow> CODE_USE =
      TableType.plain(
          "code_use",
          CodeUseRow.class,
          row -> new CodeUseRow.Key(row.codeId(), row.nodeId(), row.nodeEpoch()),
          "codeId",
          "nodeId",
          "nodeEpoch");

  public static final Column<CodeUseRow, CodeId> USE_BY_CODE =
      Column.of("codeId", CodeUseRow::codeId);

  public static final TableType<AttemptRow.Key, AttemptRow> ATTEMPT =
      TableType.plain(
          "attempt",
          AttemptRow.class,
          row -> new AttemptRow.Key(row.pinId(), row.nodeId(), row.nodeEpoch()),
          "pinId",
          "nodeId",
          "nodeEpoch");

  public static final Column<AttemptRow, PinId> ATTEMPT_BY_PIN =
      Column.of("pinId", AttemptRow::pinId);

  public static final TableType<UnlockId, UnlockRow> UNLOCK =
      TableType.plain("unlock", UnlockRow.class, UnlockRow::unlockId, "unlockId");

  public static final Column<UnlockRow, PinId> UNLOCK_BY_PIN = Column.of("pinId", UnlockRow::pinId);

  public static final TableType<AuditRow.Key, AuditRow> AUDIT =
      TableType.plain(
          "audit_record",
          AuditRow.class,
          row -> new AuditRow.Key(row.nodeId(), row.nodeEpoch(), row.sequence()),
          "nodeId",
          "nodeEpoch",
          "sequence");

  public static final Column<AuditRow, Pseudonym> AUDIT_BY_SUBJECT =
      Column.of("subject", AuditRow::subject);

  public static final TableType<AuditRow.Key, CheckpointRow> CHECKPOINT =
      TableType.plain(
          "checkpoint",
          CheckpointRow.class,
          row -> new AuditRow.Key(row.nodeId(), row.nodeEpoch(), row.sequence()),
          "nodeId",
          "nodeEpoch",
          "sequence");

  public static final TableType<SubjectKeyId, SubjectKeyRow> SUBJECT_KEY =
      TableType.plain(
          "subject_key", SubjectKeyRow.class, SubjectKeyRow::subjectKeyId, "subjectKeyId");

  public static final TableType<Pseudonym, ErasureRow> ERASURE =
      TableType.plain("erasure", ErasureRow.class, ErasureRow::pseudonym, "pseudonym");

  public static final TableType<TokenId, TokenRow> TOKEN =
      TableType.plain("token", TokenRow.class, TokenRow::tokenId, "tokenId")
          .versioned(TokenRow::rowVersion)
          .unique(List.of(row -> Optional.of(row.digest())));

  public static final Column<TokenRow, Bytes> TOKEN_BY_DIGEST =
      Column.of("digest", TokenRow::digest);

  public static final TableType<TokenRoleRow, TokenRoleRow> TOKEN_ROLE =
      TableType.plain("token_role", TokenRoleRow.class, row -> row, "tokenId", "role");

  public static final Column<TokenRoleRow, TokenId> ROLE_BY_TOKEN =
      Column.of("tokenId", TokenRoleRow::tokenId);

  public static final TableType<GrantId, GrantRow> GRANT =
      TableType.plain("role_grant", GrantRow.class, GrantRow::grantId, "grantId");

  public static final Column<GrantRow, UUID> GRANT_BY_PRINCIPAL =
      Column.of("principalId", GrantRow::principalId);

  public static final TableType<AdministratorId, AdministratorRow> ADMINISTRATOR =
      TableType.plain(
              "administrator",
              AdministratorRow.class,
              AdministratorRow::administratorId,
              "administratorId")
          .versioned(AdministratorRow::rowVersion)
          .unique(List.of(row -> Optional.of(row.nameFolded())));

  public static final Column<AdministratorRow, String> ADMINISTRATOR_BY_NAME =
      Column.of("nameFolded", AdministratorRow::nameFolded);

  public static final TableType<Bytes, ClaimCodeRow> CLAIM_CODE =
      TableType.plain("claim_code", ClaimCodeRow.class, ClaimCodeRow::digest, "digest");

  public static final TableType<TerminalId, TerminalRow> TERMINAL =
      TableType.plain("terminal", TerminalRow.class, TerminalRow::terminalId, "terminalId")
          .versioned(TerminalRow::rowVersion);

  public static final TableType<RuleId, AccessRuleRow> ACCESS_RULE =
      TableType.plain("access_rule", AccessRuleRow.class, AccessRuleRow::ruleId, "ruleId")
          .versioned(AccessRuleRow::rowVersion);

  public static final TableType<AccessRuleTerminalRow, AccessRuleTerminalRow> ACCESS_RULE_TERMINAL =
      TableType.plain(
          "access_rule_terminal", AccessRuleTerminalRow.class, row -> row, "ruleId", "terminalId");

  public static final Column<AccessRuleTerminalRow, RuleId> TERMINAL_BY_RULE =
      Column.of("ruleId", AccessRuleTerminalRow::ruleId);

  /** All tables, parents before children. */
  public static final List<TableType<?, ?>> ALL =
      List.of(
          NODE,
          CHAIN_HEAD,
          TIME,
          POLICY,
          POLICY_TARGET,
          WORKER,
          WORKER_CONTACT,
          PHOTO,
          GROUP,
          GROUP_MEMBER,
          UNIT,
          UNIT_MEMBER,
          TOMBSTONE,
          METHOD,
          PIN,
          RECOVERY_ENVELOPE,
          CODE,
          CODE_USE,
          ATTEMPT,
          UNLOCK,
          AUDIT,
          CHECKPOINT,
          SUBJECT_KEY,
          ERASURE,
          TOKEN,
          TOKEN_ROLE,
          GRANT,
          ADMINISTRATOR,
          CLAIM_CODE,
          TERMINAL,
          ACCESS_RULE,
          ACCESS_RULE_TERMINAL);

  private Tables() {}

  /** At most one code of a kind that is not revoked (docs/formats.md, schema). */
  private static Optional<?> liveKind(CodeRow row) {
    record LiveKind(MethodId method, CodeKind kind) {}
    return row.live() ? Optional.of(new LiveKind(row.methodId(), row.kind())) : Optional.empty();
  }
}

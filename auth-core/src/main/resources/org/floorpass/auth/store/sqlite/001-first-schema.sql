-- Ids are 16 bytes in RFC 9562 order, instants BIGINT microseconds since 1970 (UTC),
-- flags SMALLINT 0 or 1, enumerations their names. Explained in docs/formats.md.

CREATE TABLE node (
  node_id BLOB NOT NULL CHECK (length(node_id) = 16),
  node_epoch BIGINT NOT NULL,
  installation_id BLOB NOT NULL CHECK (length(installation_id) = 16),
  site_id BLOB NOT NULL CHECK (length(site_id) = 16),
  previous_head BLOB NOT NULL CHECK (length(previous_head) = 32),
  created BIGINT NOT NULL,
  current SMALLINT NOT NULL,
  PRIMARY KEY (node_id, node_epoch)
);

CREATE TABLE chain_head (
  node_id BLOB NOT NULL,
  node_epoch BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  checkpointed BIGINT NOT NULL,
  PRIMARY KEY (node_id, node_epoch)
);

CREATE TABLE time_floor (
  node_id BLOB NOT NULL PRIMARY KEY,
  floor BIGINT NOT NULL,
  boot_id BLOB NOT NULL,
  monotonic_micros BIGINT NOT NULL
);

CREATE TABLE policy (
  policy_id TEXT NOT NULL PRIMARY KEY,
  enabled SMALLINT NOT NULL,
  pin_length BIGINT NOT NULL,
  standard_lifetime_days BIGINT NOT NULL,
  row_version BIGINT NOT NULL
);

CREATE TABLE policy_target (
  policy_id TEXT NOT NULL,
  excluded SMALLINT NOT NULL,
  target_type TEXT NOT NULL,
  target_id TEXT NOT NULL,
  registration_required SMALLINT NOT NULL,
  position BIGINT NOT NULL,
  PRIMARY KEY (policy_id, excluded, target_type, target_id)
);

CREATE TABLE worker (
  worker_id BLOB NOT NULL PRIMARY KEY CHECK (length(worker_id) = 16),
  display_name TEXT NOT NULL,
  language TEXT NOT NULL,
  pseudonym BLOB NOT NULL UNIQUE,
  subject_key_id BLOB NOT NULL,
  created BIGINT NOT NULL,
  row_version BIGINT NOT NULL
);

CREATE TABLE worker_contact (
  worker_id BLOB NOT NULL PRIMARY KEY,
  user_principal_name TEXT NOT NULL,
  user_principal_name_folded TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  department TEXT NOT NULL,
  row_version BIGINT NOT NULL
);

CREATE TABLE photo (
  worker_id BLOB NOT NULL PRIMARY KEY,
  sealed BLOB NOT NULL,
  row_version BIGINT NOT NULL
);

CREATE TABLE worker_group (
  group_id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL UNIQUE,
  row_version BIGINT NOT NULL
);

CREATE TABLE group_member (
  group_id BLOB NOT NULL,
  worker_id BLOB NOT NULL,
  PRIMARY KEY (group_id, worker_id)
);
CREATE INDEX group_member_by_worker ON group_member (worker_id);

CREATE TABLE unit (
  unit_id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL UNIQUE,
  row_version BIGINT NOT NULL
);

CREATE TABLE unit_member (
  unit_id BLOB NOT NULL,
  worker_id BLOB NOT NULL,
  PRIMARY KEY (unit_id, worker_id)
);
CREATE INDEX unit_member_by_worker ON unit_member (worker_id);

CREATE TABLE tombstone (
  table_name TEXT NOT NULL,
  row_id BLOB NOT NULL,
  deleted BIGINT NOT NULL,
  deleted_by_node BLOB NOT NULL,
  PRIMARY KEY (table_name, row_id)
);

CREATE TABLE method (
  method_id BLOB NOT NULL PRIMARY KEY CHECK (length(method_id) = 16),
  worker_id BLOB NOT NULL UNIQUE,
  pin_id BLOB NOT NULL,
  pin_generation BIGINT NOT NULL,
  created BIGINT NOT NULL,
  row_version BIGINT NOT NULL
);

CREATE TABLE pin (
  pin_id BLOB NOT NULL PRIMARY KEY CHECK (length(pin_id) = 16),
  method_id BLOB NOT NULL,
  pin_generation BIGINT NOT NULL,
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  verifier BLOB NOT NULL CHECK (length(verifier) = 32),
  memory_kibibytes BIGINT NOT NULL,
  passes BIGINT NOT NULL,
  pepper_id BLOB,
  temporary_seconds BIGINT,
  updated BIGINT NOT NULL,
  row_version BIGINT NOT NULL
);

CREATE TABLE recovery_envelope (
  method_id BLOB NOT NULL PRIMARY KEY,
  pin_generation BIGINT NOT NULL,
  issuer_key_id BLOB NOT NULL CHECK (length(issuer_key_id) = 16),
  envelope BLOB NOT NULL CHECK (length(envelope) = 81),
  row_version BIGINT NOT NULL
);

CREATE TABLE code (
  code_id BLOB NOT NULL PRIMARY KEY CHECK (length(code_id) = 16),
  credential_id BLOB NOT NULL UNIQUE CHECK (length(credential_id) = 16),
  kind TEXT NOT NULL,
  method_id BLOB NOT NULL,
  worker_id BLOB NOT NULL,
  pin_id BLOB NOT NULL,
  public_key BLOB,
  envelope BLOB,
  created BIGINT NOT NULL,
  start BIGINT NOT NULL,
  expiry BIGINT NOT NULL,
  needs_proof SMALLINT NOT NULL,
  proven_at BIGINT,
  proof_node_id BLOB,
  issued_by_node BLOB NOT NULL,
  issued_boot_id BLOB NOT NULL,
  issued_monotonic_micros BIGINT NOT NULL,
  revoked_at BIGINT,
  revoked_by_actor BLOB,
  revoke_reason TEXT,
  suspended SMALLINT NOT NULL,
  row_version BIGINT NOT NULL,
  CHECK ((revoked_at IS NULL) = (envelope IS NOT NULL)),
  CHECK ((revoked_at IS NULL) = (public_key IS NOT NULL))
);
CREATE UNIQUE INDEX code_live_kind ON code (method_id, kind) WHERE revoked_at IS NULL;
CREATE INDEX code_by_worker ON code (worker_id);

CREATE TABLE code_use (
  code_id BLOB NOT NULL,
  node_id BLOB NOT NULL,
  node_epoch BIGINT NOT NULL,
  uses BIGINT NOT NULL,
  last_used BIGINT NOT NULL,
  terminal TEXT NOT NULL,
  PRIMARY KEY (code_id, node_id, node_epoch)
);

CREATE TABLE attempt (
  pin_id BLOB NOT NULL,
  node_id BLOB NOT NULL,
  node_epoch BIGINT NOT NULL,
  failed BIGINT NOT NULL,
  cleared BIGINT NOT NULL CHECK (cleared <= failed),
  last_at BIGINT NOT NULL,
  wait_seconds BIGINT NOT NULL,
  wait_start_micros BIGINT NOT NULL,
  wait_boot_id BLOB NOT NULL,
  terminal TEXT NOT NULL,
  PRIMARY KEY (pin_id, node_id, node_epoch)
);

CREATE TABLE unlock (
  unlock_id BLOB NOT NULL PRIMARY KEY,
  pin_id BLOB NOT NULL,
  node_id BLOB NOT NULL,
  node_epoch BIGINT NOT NULL,
  at BIGINT NOT NULL,
  actor BLOB,
  failed_total BIGINT NOT NULL,
  cleared_total BIGINT NOT NULL
);
CREATE INDEX unlock_by_pin ON unlock (pin_id);

CREATE TABLE audit_record (
  node_id BLOB NOT NULL,
  node_epoch BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  at BIGINT NOT NULL,
  type TEXT NOT NULL,
  subject BLOB,
  canonical BLOB NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (node_id, node_epoch, sequence)
);
CREATE INDEX audit_by_subject ON audit_record (subject);

CREATE TABLE checkpoint (
  node_id BLOB NOT NULL,
  node_epoch BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  at BIGINT NOT NULL,
  head BLOB NOT NULL CHECK (length(head) = 32),
  key_id BLOB NOT NULL,
  signature BLOB NOT NULL CHECK (length(signature) = 64),
  PRIMARY KEY (node_id, node_epoch, sequence)
);

CREATE TABLE subject_key (
  subject_key_id BLOB NOT NULL PRIMARY KEY,
  pseudonym BLOB NOT NULL,
  key BLOB NOT NULL CHECK (length(key) = 32),
  created BIGINT NOT NULL
);

CREATE TABLE erasure (
  pseudonym BLOB NOT NULL PRIMARY KEY,
  at BIGINT NOT NULL
);

CREATE TABLE token (
  token_id BLOB NOT NULL PRIMARY KEY,
  digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
  label TEXT NOT NULL,
  worker_id BLOB,
  pseudonym BLOB NOT NULL,
  created BIGINT NOT NULL,
  expiry BIGINT NOT NULL,
  revoked_at BIGINT,
  row_version BIGINT NOT NULL
);

CREATE TABLE token_role (
  token_id BLOB NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (token_id, role)
);

CREATE TABLE role_grant (
  grant_id BLOB NOT NULL PRIMARY KEY,
  principal_id BLOB NOT NULL,
  role TEXT NOT NULL,
  unit_id BLOB,
  actor BLOB,
  created BIGINT NOT NULL
);
CREATE INDEX role_grant_by_principal ON role_grant (principal_id);

CREATE TABLE administrator (
  administrator_id BLOB NOT NULL PRIMARY KEY CHECK (length(administrator_id) = 16),
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL UNIQUE,
  salt BLOB NOT NULL,
  verifier BLOB NOT NULL,
  memory_kibibytes BIGINT NOT NULL,
  passes BIGINT NOT NULL,
  pseudonym BLOB NOT NULL,
  created BIGINT NOT NULL,
  disabled_at BIGINT,
  failed BIGINT NOT NULL,
  cleared BIGINT NOT NULL,
  wait_seconds BIGINT NOT NULL,
  wait_start_micros BIGINT NOT NULL,
  wait_boot_id BLOB NOT NULL,
  row_version BIGINT NOT NULL
);

CREATE TABLE claim_code (
  digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
  expiry BIGINT NOT NULL
);

CREATE TABLE terminal (
  terminal_id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  shared SMALLINT NOT NULL,
  compliant SMALLINT NOT NULL,
  faults TEXT NOT NULL,
  tested BIGINT NOT NULL,
  row_version BIGINT NOT NULL
);

CREATE TABLE access_rule (
  rule_id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  group_id BLOB,
  demands_shared SMALLINT NOT NULL,
  demands_compliant SMALLINT NOT NULL,
  row_version BIGINT NOT NULL
);

CREATE TABLE access_rule_terminal (
  rule_id BLOB NOT NULL,
  terminal_id TEXT NOT NULL,
  PRIMARY KEY (rule_id, terminal_id)
);

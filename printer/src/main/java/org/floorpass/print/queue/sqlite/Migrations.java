package org.floorpass.print.queue.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The numbered schema of {@code print.db}. A migration that was shipped is never edited. */
final class Migrations {
  private static final List<List<String>> ALL =
      List.of(
          List.of(
              """
              CREATE TABLE job (
                order_key    TEXT PRIMARY KEY,
                printer      TEXT NOT NULL,
                state        TEXT NOT NULL,
                reason       TEXT,
                detail       TEXT,
                bytes_out    SMALLINT NOT NULL,
                submitted_at BIGINT NOT NULL,
                changed_at   BIGINT NOT NULL
              )""",
              "CREATE INDEX job_by_state ON job (state, submitted_at)"));

  private Migrations() {}

  /** Brings the schema up to date within the caller's transaction; returns its version. */
  static int apply(Connection open) throws SQLException {
    int version = version(open);
    if (version > ALL.size()) {
      throw new SQLException("the file was written by a newer program, schema " + version);
    }
    try (Statement statement = open.createStatement()) {
      for (int index = version; index < ALL.size(); index++) {
        for (String sql : ALL.get(index)) {
          statement.execute(sql);
        }
      }
      statement.execute("PRAGMA user_version=" + ALL.size());
    }
    return ALL.size();
  }

  private static int version(Connection open) throws SQLException {
    try (Statement statement = open.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.next() ? row.getInt(1) : 0;
    }
  }
}

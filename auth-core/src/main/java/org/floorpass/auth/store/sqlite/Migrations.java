package org.floorpass.auth.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.floorpass.auth.store.StoreException;
import org.jdbi.v3.core.Handle;

/**
 * Numbered scripts that bring a database up to date, each in one transaction of its own together
 * with its row in {@code schema_migration}. A published script never changes.
 */
final class Migrations {
  private static final List<String> SCRIPTS =
      List.of("001-first-schema.sql", "002-administrators-and-terminals.sql");

  private Migrations() {}

  /** Applies what is missing; refuses a database of a newer program. */
  static void apply(Handle handle) {
    handle.execute(
        "CREATE TABLE IF NOT EXISTS schema_migration ("
            + "number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL)");
    for (int number = applied(handle) + 1; number <= SCRIPTS.size(); number++) {
      applyOne(handle, number);
    }
    if (applied(handle) > SCRIPTS.size()) {
      throw new StoreException(
          "The database was written by a newer version of Floorpass; start that version.");
    }
  }

  private static void applyOne(Handle handle, int number) {
    handle.execute("BEGIN IMMEDIATE");
    boolean committed = false;
    try {
      // Another process may have been first.
      if (applied(handle) < number) {
        String name = SCRIPTS.get(number - 1);
        for (String statement : statements(script(name))) {
          handle.execute(statement);
        }
        handle.execute("INSERT INTO schema_migration (number, name) VALUES (?, ?)", number, name);
      }
      handle.execute("COMMIT");
      committed = true;
    } finally {
      if (!committed) {
        handle.execute("ROLLBACK");
      }
    }
  }

  private static int applied(Handle handle) {
    return handle
        .createQuery("SELECT COALESCE(MAX(number), 0) FROM schema_migration")
        .mapTo(Integer.class)
        .one();
  }

  private static List<String> statements(String script) {
    return java.util.Arrays.stream(script.replaceAll("(?m)--.*$", "").split(";", -1))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private static String script(String name) {
    try (InputStream stream = Migrations.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its script " + name + ".");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.floorpass.auth.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.floorpass.auth.id.GroupId;
import org.floorpass.auth.store.GroupRow;
import org.floorpass.auth.store.Store;
import org.floorpass.auth.store.StoreContract;
import org.floorpass.auth.store.StoreException;
import org.floorpass.auth.store.TableType;
import org.floorpass.auth.store.Tables;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
  @TempDir Path folder;

  @Override
  protected Store create() {
    return SqliteStore.open(file());
  }

  private Path file() {
    return folder.resolve("auth.db");
  }

  private static GroupRow group(long number) {
    return new GroupRow(new GroupId(new UUID(number, 1)), "g" + number, "g" + number, 1);
  }

  private static void insert(Store store, GroupRow row) {
    store.write(
        tx -> {
          tx.table(Tables.GROUP).insert(row);
          return row;
        });
  }

  @Test
  void everyRecordFitsItsTable() {
    try (Handle handle = Jdbi.create("jdbc:sqlite:" + file()).open()) {
      for (TableType<?, ?> type : Tables.ALL) {
        List<String> columns =
            handle
                .createQuery("SELECT name FROM pragma_table_info(?) ORDER BY cid")
                .bind(0, type.name())
                .mapTo(String.class)
                .list();
        assertThat(columns)
            .as(type.name())
            .containsExactlyElementsOf(
                Arrays.stream(type.rowType().getRecordComponents())
                    .map(RecordComponent::getName)
                    .map(Cell::snakeCase)
                    .toList());
      }
    }
  }

  @Test
  void theFileIsWriteAheadLoggedAndFullySynchronised() {
    try (Handle handle = Jdbi.create("jdbc:sqlite:" + file()).open()) {
      assertThat(handle.createQuery("PRAGMA journal_mode").mapTo(String.class).one())
          .isEqualTo("wal");
    }
  }

  @Test
  void rowsOutliveTheProcess() {
    try (Store other = SqliteStore.open(file())) {
      insert(other, group(1));
    }
    try (Store again = SqliteStore.open(file())) {
      assertThat(
              again.<Optional<GroupRow>>read(tx -> tx.table(Tables.GROUP).find(group(1).groupId())))
          .contains(group(1));
    }
  }

  @Test
  void aSecondConnectionSeesWhatTheFirstCommitted() {
    try (Store first = SqliteStore.open(file());
        Store second = SqliteStore.open(file())) {
      for (int i = 1; i <= 20; i++) {
        insert(i % 2 == 0 ? first : second, group(i));
      }
      assertThat(
              first.<List<GroupRow>>read(tx -> tx.table(Tables.GROUP).after(Optional.empty(), 100)))
          .hasSize(20);
    }
  }

  @Test
  void aDamagedFileIsRefusedAndLeftAsItIs() throws IOException {
    Path damaged = folder.resolve("damaged.db");
    byte[] rubbish =
        "This is no database, but it is long enough to look like one."
            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    Files.write(damaged, rubbish);
    assertThatThrownBy(() -> SqliteStore.open(damaged))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("damaged");
    assertThat(Files.readAllBytes(damaged)).isEqualTo(rubbish);
  }

  @Test
  void aNewerSchemaIsRefused() {
    try (Handle handle = Jdbi.create("jdbc:sqlite:" + file()).open()) {
      handle.execute("INSERT INTO schema_migration (number, name) VALUES (9999, 'future')");
    }
    assertThatThrownBy(() -> SqliteStore.open(file()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("newer version");
  }

  @Test
  void aMissingFolderIsNamed() {
    assertThatThrownBy(() -> SqliteStore.open(folder.resolve("none/auth.db")))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("none");
  }

  @Test
  void aCopyHoldsEverythingAndTheLogCanBeTruncated() throws IOException {
    Path copy = folder.resolve("copy.db");
    try (Store store = SqliteStore.open(file())) {
      insert(store, group(1));
      store.backUp(copy);
      store.truncateLog();
      assertThat(Files.size(folder.resolve("auth.db-wal"))).isZero();
      assertThat(store.integrityFaults()).isEmpty();
      assertThatThrownBy(() -> store.backUp(copy)).isInstanceOf(StoreException.class);
      insert(store, group(2));
    }
    try (Store copied = SqliteStore.open(copy)) {
      assertThat(
              copied.<List<GroupRow>>read(
                  tx -> tx.table(Tables.GROUP).after(Optional.empty(), 100)))
          .containsExactly(group(1));
    }
  }
}

package org.floorpass.auth.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.floorpass.auth.credential.CodeKind;
import org.floorpass.auth.credential.RevokeReason;
import org.floorpass.auth.id.BootId;
import org.floorpass.auth.id.Bytes;
import org.floorpass.auth.id.CodeId;
import org.floorpass.auth.id.GroupId;
import org.floorpass.auth.id.MethodId;
import org.floorpass.auth.id.NodeId;
import org.floorpass.auth.id.PinId;
import org.floorpass.auth.id.Pseudonym;
import org.floorpass.auth.id.WorkerId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises. */
public abstract class StoreContract {
  protected static final Instant AT = Instant.parse("2026-11-23T06:00:00.123456Z");
  private Store store;

  /** A fresh, empty store. */
  protected abstract Store create();

  @BeforeEach
  void open() {
    store = create();
  }

  @AfterEach
  void close() {
    store.close();
  }

  private <T> T committed(Work<T> work) {
    Commit<T> commit = store.write(work);
    assertThat(commit).isInstanceOf(Commit.Done.class);
    return ((Commit.Done<T>) commit).value();
  }

  private void insert(GroupRow row) {
    committed(
        tx -> {
          tx.table(Tables.GROUP).insert(row);
          return row;
        });
  }

  private static GroupRow group(long number, String name) {
    return new GroupRow(new GroupId(new UUID(number, 7)), name, name, 1);
  }

  static CodeRow code(long number, boolean live) {
    CodeRow row =
        new CodeRow(
            new CodeId(new UUID(number, 1)),
            Bytes.copyOf(new byte[] {(byte) number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5}),
            CodeKind.STANDARD,
            new MethodId(new UUID(1, 1)),
            new WorkerId(new UUID(2, 2)),
            new PinId(new UUID(3, 3)),
            Optional.of(Bytes.copyOf(new byte[32])),
            Optional.of(Bytes.copyOf(new byte[81])),
            AT,
            AT,
            AT.plusSeconds(3600),
            true,
            Optional.empty(),
            Optional.empty(),
            new NodeId(new UUID(4, 4)),
            new BootId(new UUID(5, 5)),
            77,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            1);
    return live
        ? row
        : row.revoked(AT, Optional.of(new Pseudonym(new UUID(-1, -2))), RevokeReason.LOST);
  }

  @Test
  void rowsComeBackAsTheyWentIn() {
    CodeRow live = code(1, true);
    CodeRow revoked = code(2, false);
    committed(
        tx -> {
          tx.table(Tables.CODE).insert(live);
          tx.table(Tables.CODE).insert(revoked);
          return live;
        });
    assertThat(store.<Optional<CodeRow>>read(tx -> tx.table(Tables.CODE).find(live.codeId())))
        .contains(live);
    assertThat(store.<Optional<CodeRow>>read(tx -> tx.table(Tables.CODE).find(revoked.codeId())))
        .contains(revoked);
  }

  @Test
  void anExceptionRollsEverythingBackAndIsThrownOn() {
    assertThatThrownBy(
            () ->
                store.write(
                    tx -> {
                      tx.table(Tables.GROUP).insert(group(1, "a"));
                      tx.table(Tables.GROUP).insert(group(2, "b"));
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");
    assertThat(all()).isEmpty();
    insert(group(3, "c"));
    assertThat(all()).hasSize(1);
  }

  @Test
  void changesAndDeletionsRollBackToo() {
    insert(group(1, "a"));
    insert(group(2, "b"));
    List<GroupRow> before = all();
    assertThatThrownBy(
            () ->
                store.write(
                    tx -> {
                      var groups = tx.table(Tables.GROUP);
                      groups.update(new GroupRow(group(1, "a").groupId(), "z", "z", 2));
                      groups.delete(group(2, "b").groupId());
                      groups.insert(group(3, "c"));
                      groups.update(new GroupRow(group(3, "c").groupId(), "y", "y", 2));
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void aTakenKeyIsRefused() {
    insert(group(1, "a"));
    assertThatThrownBy(() -> insert(group(1, "b"))).isInstanceOf(DuplicateRowException.class);
    assertThat(all()).containsExactly(group(1, "a"));
  }

  @Test
  void aTakenNameIsRefusedAtInsertAndUpdate() {
    insert(group(1, "a"));
    insert(group(2, "b"));
    assertThatThrownBy(() -> insert(group(3, "a"))).isInstanceOf(DuplicateRowException.class);
    GroupRow renamed = new GroupRow(group(2, "b").groupId(), "a", "a", 2);
    assertThatThrownBy(
            () ->
                store.write(
                    tx -> {
                      tx.table(Tables.GROUP).update(renamed);
                      return renamed;
                    }))
        .isInstanceOf(DuplicateRowException.class);
  }

  @Test
  void oneUnrevokedCodePerMethodAndKindAndAnyNumberOfTombstones() {
    committed(
        tx -> {
          tx.table(Tables.CODE).insert(code(1, false));
          tx.table(Tables.CODE).insert(code(2, false));
          tx.table(Tables.CODE).insert(code(3, true));
          return AT;
        });
    assertThatThrownBy(
            () ->
                store.write(
                    tx -> {
                      tx.table(Tables.CODE).insert(code(4, true));
                      return AT;
                    }))
        .isInstanceOf(DuplicateRowException.class);
  }

  @Test
  void aStaleVersionIsAConflictAndStoresNothing() {
    insert(group(1, "a"));
    GroupRow stale = new GroupRow(group(1, "a").groupId(), "b", "b", 5);
    Commit<GroupRow> commit =
        store.write(
            tx -> {
              tx.table(Tables.GROUP).insert(group(2, "other"));
              tx.table(Tables.GROUP).update(stale);
              return stale;
            });
    assertThat(commit).isInstanceOf(Commit.Conflict.class);
    assertThat(all()).containsExactly(group(1, "a"));
  }

  @Test
  void updatingAMissingRowIsABug() {
    assertThatThrownBy(
            () ->
                store.write(
                    tx -> {
                      tx.table(Tables.GROUP).update(group(1, "a"));
                      return AT;
                    }))
        .isInstanceOf(IllegalStateException.class);
    NodeId node = new NodeId(new UUID(1, 1));
    assertThatThrownBy(
            () ->
                store.write(
                    tx -> {
                      tx.table(Tables.CHAIN_HEAD)
                          .update(new ChainHeadRow(node, 1, 1, Bytes.copyOf(new byte[32]), 0));
                      return AT;
                    }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aReadCannotWrite() {
    assertThatThrownBy(
            () ->
                store.read(
                    tx -> {
                      tx.table(Tables.GROUP).insert(group(1, "a"));
                      return AT;
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(all()).isEmpty();
  }

  @Test
  void transactionsDoNotNest() {
    assertThatThrownBy(
            () ->
                store.write(
                    tx ->
                        store.read(inner -> inner.table(Tables.GROUP).after(Optional.empty(), 1))))
        .isInstanceOf(IllegalStateException.class);
    insert(group(1, "a"));
    assertThat(all()).hasSize(1);
  }

  @Test
  void rowsAreOrderedByTheirKeysAsUnsignedBytes() {
    insert(group(-1, "high"));
    insert(group(1, "low"));
    insert(group(Long.MIN_VALUE, "middle"));
    assertThat(all()).extracting(GroupRow::name).containsExactly("low", "middle", "high");
  }

  @Test
  void pagesGoOnAfterAKey() {
    for (int i = 1; i <= 5; i++) {
      insert(group(i, "g" + i));
    }
    GroupId second = new GroupId(new UUID(2, 7));
    assertThat(
            store.<List<GroupRow>>read(tx -> tx.table(Tables.GROUP).after(Optional.of(second), 2)))
        .extracting(GroupRow::name)
        .containsExactly("g3", "g4");
  }

  @Test
  void compositeKeysOrderComponentByComponent() {
    NodeId node = new NodeId(new UUID(1, 1));
    committed(
        tx -> {
          for (long sequence : new long[] {300, 2, 1}) {
            for (int epoch : new int[] {2, 1}) {
              tx.table(Tables.AUDIT).insert(audit(node, epoch, sequence));
            }
          }
          return node;
        });
    List<AuditRow> rows =
        store.read(
            tx -> tx.table(Tables.AUDIT).after(Optional.of(new AuditRow.Key(node, 1, 2)), 10));
    assertThat(rows)
        .extracting(row -> row.nodeEpoch() + "/" + row.sequence())
        .containsExactly("1/300", "2/1", "2/2", "2/300");
  }

  @Test
  void absentValuesMatchNothing() {
    NodeId node = new NodeId(new UUID(1, 1));
    Pseudonym subject = new Pseudonym(new UUID(-5, 6));
    committed(
        tx -> {
          tx.table(Tables.AUDIT).insert(audit(node, 1, 1));
          tx.table(Tables.AUDIT)
              .insert(
                  new AuditRow(
                      node,
                      1,
                      2,
                      AT,
                      "X",
                      Optional.of(subject),
                      Bytes.copyOf(new byte[3]),
                      Bytes.copyOf(new byte[32])));
          return node;
        });
    assertThat(
            store.<List<AuditRow>>read(
                tx -> tx.table(Tables.AUDIT).where(Tables.AUDIT_BY_SUBJECT, subject)))
        .extracting(AuditRow::sequence)
        .containsExactly(2L);
  }

  @Test
  void deletingWhatIsNotThereChangesNothing() {
    insert(group(1, "a"));
    committed(
        tx -> {
          tx.table(Tables.GROUP).delete(new GroupId(new UUID(9, 9)));
          return AT;
        });
    assertThat(all()).hasSize(1);
  }

  @Test
  void concurrentWritersLoseNothing() throws Exception {
    NodeId node = new NodeId(new UUID(1, 1));
    committed(
        tx -> {
          tx.table(Tables.CHAIN_HEAD)
              .insert(new ChainHeadRow(node, 1, 0, Bytes.copyOf(new byte[32]), 0));
          return node;
        });
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> running = new java.util.ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        running.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 50; i++) {
                    committed(tx -> raise(tx, node));
                  }
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    }
    assertThat(store.<Long>read(tx -> head(tx, node).sequence())).isEqualTo(200);
  }

  @Test
  void aClosedStoreSaysSo() {
    store.close();
    assertThatThrownBy(() -> insert(group(1, "a"))).isInstanceOf(StoreException.class);
  }

  private static ChainHeadRow raise(Transaction tx, NodeId node) {
    ChainHeadRow head = head(tx, node);
    ChainHeadRow next = new ChainHeadRow(node, 1, head.sequence() + 1, head.hash(), 0);
    tx.table(Tables.CHAIN_HEAD).update(next);
    return next;
  }

  private static ChainHeadRow head(Transaction tx, NodeId node) {
    return tx.table(Tables.CHAIN_HEAD).find(new NodeRow.Key(node, 1)).orElseThrow();
  }

  private static AuditRow audit(NodeId node, int epoch, long sequence) {
    return new AuditRow(
        node,
        epoch,
        sequence,
        AT,
        "X",
        Optional.empty(),
        Bytes.copyOf(new byte[3]),
        Bytes.copyOf(new byte[32]));
  }

  private List<GroupRow> all() {
    return store.read(tx -> tx.table(Tables.GROUP).after(Optional.empty(), 100));
  }
}

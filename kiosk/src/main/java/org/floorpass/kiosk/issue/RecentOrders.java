package org.floorpass.kiosk.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.floorpass.auth.id.CodeId;
import org.floorpass.print.PrintStation;
import org.floorpass.print.job.JobListener;
import org.floorpass.print.job.OrderKey;
import org.floorpass.print.job.PrintJob;

/** The orders that something happened to since the start, for the list of orders. Thread-safe. */
final class RecentOrders implements JobListener {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<OrderKey, CodeId> orders = new LinkedHashMap<>();

  @Override
  public void changed(PrintJob job) {
    lock.lock();
    try {
      orders.computeIfAbsent(job.key(), key -> CodeId.parse(key.value()));
      if (orders.size() > PrintStation.MOST_WAITING) {
        orders.remove(orders.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }

  /** The newest first. */
  List<CodeId> newest(int atMost) {
    lock.lock();
    try {
      return new ArrayList<>(orders.values()).reversed().stream().limit(atMost).toList();
    } finally {
      lock.unlock();
    }
  }
}

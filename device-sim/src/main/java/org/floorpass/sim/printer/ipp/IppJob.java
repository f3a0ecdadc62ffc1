package org.floorpass.sim.printer.ipp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.floorpass.sim.printer.Dots;

/** A job and the pages of it that are not printed yet. */
final class IppJob {
  /** Job states, RFC 8011 section 5.3.7. */
  static final int PENDING = 3;

  static final int STOPPED = 6;
  static final int CANCELED = 7;
  static final int COMPLETED = 9;

  final int id;
  final String name;
  final String user;
  final IppMedia media;
  final Deque<Dots> pages;
  final int impressions;
  boolean canceled;

  IppJob(int id, String name, String user, IppMedia media, List<Dots> pages) {
    this.id = id;
    this.name = name;
    this.user = user;
    this.media = media;
    this.pages = new ArrayDeque<>(pages);
    this.impressions = pages.size();
  }

  boolean finished() {
    return canceled || pages.isEmpty();
  }
}

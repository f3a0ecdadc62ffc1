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
  final int createdAt;
  int finishedAt;
  boolean canceled;

  IppJob(int id, String name, String user, IppMedia media, List<Dots> pages, int createdAt) {
    this.id = id;
    this.name = name;
    this.user = user;
    this.media = media;
    this.pages = new ArrayDeque<>(pages);
    this.impressions = pages.size();
    this.createdAt = createdAt;
  }

  boolean finished() {
    return canceled || pages.isEmpty();
  }

  /** The job's attributes, RFC 8011 section 5.3; times are in seconds of the printer's up-time. */
  List<IppAttribute> describe(String uri, boolean stopped, int upTime) {
    int state = canceled ? CANCELED : pages.isEmpty() ? COMPLETED : stopped ? STOPPED : PENDING;
    String reason =
        switch (state) {
          case CANCELED -> "job-canceled-by-user";
          case COMPLETED -> "job-completed-successfully";
          case STOPPED -> "printer-stopped";
          default -> "none";
        };
    return List.of(
        IppAttribute.wholes("job-id", id),
        IppAttribute.strings(IppValue.URI, "job-uri", uri + "/jobs/" + id),
        IppAttribute.strings(IppValue.URI, "job-printer-uri", uri),
        IppAttribute.strings(IppValue.NAME, "job-name", name),
        IppAttribute.strings(IppValue.NAME, "job-originating-user-name", user),
        IppAttribute.enums("job-state", state),
        IppAttribute.keywords("job-state-reasons", reason),
        IppAttribute.wholes("job-impressions", impressions),
        IppAttribute.wholes("job-impressions-completed", impressions - pages.size()),
        IppAttribute.wholes("job-printer-up-time", upTime),
        IppAttribute.wholes("time-at-creation", createdAt),
        time("time-at-processing", pages.size() < impressions ? createdAt : 0),
        time("time-at-completed", finished() ? finishedAt : 0));
  }

  private static IppAttribute time(String name, int seconds) {
    return seconds > 0
        ? IppAttribute.wholes(name, seconds)
        : IppAttribute.of(name, new IppValue.Other(IppValue.NO_VALUE));
  }
}

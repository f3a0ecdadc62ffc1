package org.floorpass.kiosk.http;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The names under which a listener may be called. A request that names any other host is refused,
 * which is what defeats DNS rebinding: a foreign page can point its own name at this machine, but
 * its requests then carry that name.
 */
public final class AllowedHosts {
  /** Host = uri-host [ ":" port ] (RFC 9110, section 7.2), IPv6 literals in brackets. */
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9._-]{1,253})(:[0-9]{1,5})?");

  private final Set<String> names;

  private AllowedHosts(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  /** The three usual names of this machine itself. */
  public static AllowedHosts loopback() {
    return of(Set.of());
  }

  /**
   * The usual names of this machine and further ones.
   *
   * @param further host names or addresses without a port; IPv6 with or without brackets
   */
  public static AllowedHosts of(Collection<String> further) {
    Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
    for (String name : further) {
      String lower = name.toLowerCase(Locale.ROOT);
      names.add(lower.indexOf(':') >= 0 && !lower.startsWith("[") ? "[" + lower + "]" : lower);
    }
    return new AllowedHosts(names);
  }

  /** Whether a Host header, as received, names this listener. Any port will do. */
  public boolean allows(String hostHeader) {
    var match = HOST.matcher(hostHeader);
    return match.matches() && names.contains(match.group(1).toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return names.toString();
  }
}

package org.floorpass.kiosk.http.tls;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.util.IPAddress;

/**
 * The names a server certificate answers to, as subject alternative names (RFC 5280, section
 * 4.2.1.6): DNS names and IP addresses, lower case, sorted, the loopback names always among them.
 */
public final class ServerNames {
  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");

  /** Addresses that mean "every address of this machine" are no name to call it by. */
  private static final List<String> ANY = List.of("0.0.0.0", "0:0:0:0:0:0:0:0");

  private static final Pattern DNS =
      Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9-]{1,63})*");

  private final List<String> names;

  private ServerNames(Collection<String> names) {
    this.names = List.copyOf(names);
  }

  /**
   * The loopback names and further ones; what is neither an address nor a DNS name is left out.
   *
   * @param further host names or IP addresses without a port
   */
  public static ServerNames of(Collection<String> further) {
    var names = new TreeSet<>(LOOPBACK);
    for (String name : further) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (IPAddress.isValid(lower)) {
        names.add(canonical(lower));
      } else if (DNS.matcher(lower).matches()) {
        names.add(lower);
      }
    }
    names.removeAll(ANY);
    return new ServerNames(names);
  }

  /** One text for one address, as the JDK writes it: {@code ::1} and its long form are equal. */
  private static String canonical(String address) {
    return InetAddress.ofLiteral(address).getHostAddress();
  }

  GeneralNames subjectAlternativeNames() {
    var general = new ArrayList<GeneralName>();
    for (String name : names) {
      int tag = IPAddress.isValid(name) ? GeneralName.iPAddress : GeneralName.dNSName;
      general.add(new GeneralName(tag, name));
    }
    return new GeneralNames(general.toArray(GeneralName[]::new));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServerNames that && names.equals(that.names);
  }

  @Override
  public int hashCode() {
    return names.hashCode();
  }

  @Override
  public String toString() {
    return names.toString();
  }
}

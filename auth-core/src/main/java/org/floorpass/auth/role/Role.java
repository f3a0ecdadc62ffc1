package org.floorpass.auth.role;

import java.util.Optional;

/** The model's roles (functional model P9, E17-E19), plus an auditor who reads and exports. */
public enum Role {
  /** Reads and changes the authentication policy. */
  AUTHENTICATION_POLICY_ADMINISTRATOR("Authentication Policy Administrator"),
  /** Manages the methods of everybody, administrators included, and gives roles. */
  PRIVILEGED_AUTHENTICATION_ADMINISTRATOR("Privileged Authentication Administrator"),
  /** Manages workers and the methods of everybody who holds no role. */
  AUTHENTICATION_ADMINISTRATOR("Authentication Administrator"),
  /** Reads everything but secrets, changes nothing. */
  GLOBAL_READER("Global Reader"),
  /** Manages methods of workers in the units given with the role (My Staff). */
  FRONTLINE_MANAGER("Frontline Manager"),
  /** Reads and exports the audit. */
  AUDITOR("Auditor");

  private final String title;

  Role(String title) {
    this.title = title;
  }

  /** The name as the model and the command line write it. */
  public String title() {
    return title;
  }

  /** Finds a role by its title or constant name, whatever the case, spaces, '-' and '_'. */
  public static Optional<Role> named(String text) {
    String wanted = plain(text);
    for (Role role : values()) {
      if (plain(role.title).equals(wanted)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  private static String plain(String text) {
    return text.replaceAll("[ _-]", "").toLowerCase(java.util.Locale.ROOT);
  }
}

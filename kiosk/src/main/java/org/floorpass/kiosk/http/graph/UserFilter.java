package org.floorpass.kiosk.http.graph;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.floorpass.auth.directory.Worker;
import org.floorpass.kiosk.http.api.ApiError;
import org.floorpass.kiosk.http.api.ApiRefusal;

/**
 * The part of OData's {@code $filter} (OData 4.01, part 2, section 5.1.1) that scripts about
 * workers use: {@code startswith(name,'…')} and {@code name eq '…'} on displayName and
 * userPrincipalName, whatever the case.
 *
 * @param attribute which of the two names
 * @param prefix what it begins with
 * @param whole whether that is all of it
 */
record UserFilter(Attribute attribute, String prefix, boolean whole) implements Predicate<Worker> {
  private static final Pattern STARTS_WITH =
      Pattern.compile(
          "\\s*startswith\\s*\\(\\s*(\\w+)\\s*,\\s*'((?:[^']|'')*)'\\s*\\)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EQUAL =
      Pattern.compile("\\s*(\\w+)\\s+eq\\s+'((?:[^']|'')*)'\\s*", Pattern.CASE_INSENSITIVE);

  /** Backtracking and searching are bounded by this. */
  private static final int MAX_CHARACTERS = 512;

  enum Attribute {
    DISPLAY_NAME,
    PRINCIPAL_NAME
  }

  static UserFilter parse(String text) {
    if (text.length() <= MAX_CHARACTERS) {
      Matcher starts = STARTS_WITH.matcher(text);
      if (starts.matches()) {
        return of(starts, false);
      }
      Matcher equal = EQUAL.matcher(text);
      if (equal.matches()) {
        return of(equal, true);
      }
    }
    throw unsupported();
  }

  private static UserFilter of(Matcher match, boolean whole) {
    Attribute attribute =
        switch (match.group(1).toLowerCase(Locale.ROOT)) {
          case "displayname" -> Attribute.DISPLAY_NAME;
          case "userprincipalname" -> Attribute.PRINCIPAL_NAME;
          default -> throw unsupported();
        };
    return new UserFilter(attribute, match.group(2).replace("''", "'"), whole);
  }

  private static ApiRefusal unsupported() {
    return new ApiRefusal(
        ApiError.badRequest(
            "$filter must be startswith(displayName,'…') or userPrincipalName eq '…', or the other"
                + " of the two names."));
  }

  @Override
  public boolean test(Worker worker) {
    String value =
        switch (attribute) {
          case DISPLAY_NAME -> worker.displayName();
          case PRINCIPAL_NAME -> worker.userPrincipalName();
        };
    return whole
        ? value.equalsIgnoreCase(prefix)
        : value.toLowerCase(Locale.ROOT).startsWith(prefix.toLowerCase(Locale.ROOT));
  }
}

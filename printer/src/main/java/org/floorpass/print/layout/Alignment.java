package org.floorpass.print.layout;

/** Where lines begin. */
enum Alignment {
  /** At the left; at the right for scripts that run from there. */
  START,
  /** In the middle. */
  CENTRE
}

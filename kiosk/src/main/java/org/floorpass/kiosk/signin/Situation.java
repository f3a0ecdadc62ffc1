package org.floorpass.kiosk.signin;

/**
 * A state and what outlives states. Immutable.
 *
 * @param state what the terminal is doing
 * @param screen rises with each change to another kind of screen; keys may name it
 * @param surroundings what outlives states
 */
public record Situation(State state, long screen, Surroundings surroundings) {
  /**
   * What outlives states.
   *
   * @param equipment devices as last reported
   * @param sightings badges in view lately
   * @param attempts number of the last attempt
   * @param maintenance whether a supervisor works on the terminal
   * @param language BCP 47 tag of the person or of the idle screen; empty for the site's
   */
  public record Surroundings(
      Equipment equipment,
      Sightings sightings,
      long attempts,
      boolean maintenance,
      String language) {

    Surroundings with(Equipment changed) {
      return new Surroundings(changed, sightings, attempts, maintenance, language);
    }

    Surroundings with(Sightings changed) {
      return new Surroundings(equipment, changed, attempts, maintenance, language);
    }

    Surroundings withNextAttempt() {
      return new Surroundings(equipment, sightings, attempts + 1, maintenance, language);
    }

    Surroundings withMaintenance(boolean on) {
      return new Surroundings(equipment, sightings, attempts, on, language);
    }

    Surroundings withLanguage(String tag) {
      return new Surroundings(equipment, sightings, attempts, maintenance, tag);
    }
  }

  /** How every terminal begins. */
  public static Situation starting() {
    return new Situation(
        new State.Starting(),
        1,
        new Surroundings(Equipment.none(), Sightings.none(), 0, false, ""));
  }

  /** Where the terminal goes on after a step that failed: at rest, with nothing left half done. */
  public static Situation afterFailure(Situation failed) {
    var surroundings = failed.surroundings().withLanguage("").with(Sightings.none());
    return new Situation(Moves.rest(surroundings), failed.screen() + 1, surroundings);
  }
}

package org.floorpass.kiosk.signin;

import java.util.List;

/**
 * What a step gives.
 *
 * @param next the situation after it
 * @param effects to be performed in this order
 */
public record Step(Situation next, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }
}

package org.floorpass.kiosk.decode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Module values of symbols that were seen and not read, summed over the last pictures: a moving
 * hand, drifting glare and a hunting focus spoil other modules in each of them. Symbols of
 * different texts mix into nothing that passes the error correction. One thread.
 */
final class GridMemory {
  /** Older pictures weigh less: after ten, a third. */
  private static final float DECAY = 0.9f;

  /** Kinds of symbols in view at once; beyond it everything is forgotten. */
  private static final int MAX_DIMENSIONS = 4;

  private final Map<Integer, ModuleGrid> sums = new HashMap<>();

  /**
   * Adds a grid.
   *
   * @return the sum with the earlier grids of its dimension, if there were any
   */
  Optional<ModuleGrid> add(ModuleGrid grid) {
    ModuleGrid centred = grid.centred();
    ModuleGrid earlier = sums.get(grid.dimension());
    if (earlier == null) {
      if (sums.size() >= MAX_DIMENSIONS) {
        sums.clear();
      }
      sums.put(grid.dimension(), centred);
      return Optional.empty();
    }
    ModuleGrid sum = centred.plus(earlier, DECAY);
    sums.put(grid.dimension(), sum);
    return Optional.of(sum);
  }

  /** Forgets everything. */
  void clear() {
    sums.clear();
  }
}

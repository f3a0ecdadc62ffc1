package org.floorpass.kiosk.decode;

import com.google.zxing.common.BitMatrix;
import org.floorpass.kiosk.scan.Luminance;

/**
 * The brightness of every module of a symbol: the rectified, frontal picture of it, one value a
 * module. Immutable.
 */
final class ModuleGrid {
  private final float[] values;
  private final int dimension;

  private ModuleGrid(float[] values, int dimension) {
    this.values = values;
    this.dimension = dimension;
  }

  int dimension() {
    return dimension;
  }

  float at(int column, int row) {
    return values[row * dimension + column];
  }

  /** Samples a picture along a warp. */
  static ModuleGrid sample(Luminance picture, GridWarp warp, int dimension) {
    float[] values = new float[dimension * dimension];
    double[] spread = {0, 0, -0.22, -0.22, 0.22, -0.22, -0.22, 0.22, 0.22, 0.22};
    double[] place = new double[2];
    for (int row = 0; row < dimension; row++) {
      for (int column = 0; column < dimension; column++) {
        double sum = 0;
        for (int i = 0; i < spread.length; i += 2) {
          warp.apply(column + 0.5 + spread[i], row + 0.5 + spread[i + 1], place);
          sum += Sampling.at(picture, place[0], place[1]);
        }
        values[row * dimension + column] = (float) (sum / (spread.length / 2.0));
      }
    }
    return new ModuleGrid(values, dimension);
  }

  /** Share of the modules that are brighter than a level. */
  double shareAbove(float level) {
    int count = 0;
    for (float value : values) {
      count += value > level ? 1 : 0;
    }
    return (double) count / values.length;
  }

  /** Takes away what the neighbours have spilled over: blur and few pixels a module. */
  ModuleGrid sharpened(float amount) {
    float[] sharp = new float[values.length];
    for (int row = 0; row < dimension; row++) {
      for (int column = 0; column < dimension; column++) {
        int at = row * dimension + column;
        float neighbours =
            values[column > 0 ? at - 1 : at]
                + values[column < dimension - 1 ? at + 1 : at]
                + values[row > 0 ? at - dimension : at]
                + values[row < dimension - 1 ? at + dimension : at];
        sharp[at] = values[at] + amount * (values[at] - neighbours / 4);
      }
    }
    return new ModuleGrid(sharp, dimension);
  }

  /** Every module against its surroundings, in units of the contrast around it. */
  ModuleGrid centred() {
    float[] thresholds = localThreshold(4);
    float[] centred = new float[values.length];
    float contrast = 1;
    for (int i = 0; i < values.length; i++) {
      centred[i] = values[i] - thresholds[i];
      contrast += Math.abs(centred[i]) / values.length;
    }
    for (int i = 0; i < values.length; i++) {
      // A reflection says nothing, however bright: no module counts more than twice the contrast.
      centred[i] = Math.max(-2, Math.min(2, centred[i] / contrast));
    }
    return new ModuleGrid(centred, dimension);
  }

  /** The sum with another grid of the same dimension, which counts as much as the weight says. */
  ModuleGrid plus(ModuleGrid other, float weight) {
    float[] sum = new float[values.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = values[i] + weight * other.values[i];
    }
    return new ModuleGrid(sum, dimension);
  }

  /** Dark is what is darker than one level, chosen by Otsu's method. */
  float[] globalThreshold() {
    float[] sorted = values.clone();
    java.util.Arrays.sort(sorted);
    double total = 0;
    for (float value : sorted) {
      total += value;
    }
    double below = 0;
    double best = -1;
    float threshold = sorted[sorted.length / 2];
    for (int i = 1; i < sorted.length; i++) {
      below += sorted[i - 1];
      double low = below / i;
      double high = (total - below) / (sorted.length - i);
      double between = (double) i * (sorted.length - i) * (high - low) * (high - low);
      if (between > best) {
        best = between;
        threshold = (sorted[i - 1] + sorted[i]) / 2;
      }
    }
    float[] thresholds = new float[values.length];
    java.util.Arrays.fill(thresholds, threshold);
    return thresholds;
  }

  /** The mean of the surroundings of each module; a radius of 4 spans a finder. */
  float[] localThreshold(int radius) {
    float[] thresholds = new float[values.length];
    for (int row = 0; row < dimension; row++) {
      for (int column = 0; column < dimension; column++) {
        float sum = 0;
        int count = 0;
        for (int y = Math.max(0, row - radius); y <= Math.min(dimension - 1, row + radius); y++) {
          for (int x = Math.max(0, column - radius);
              x <= Math.min(dimension - 1, column + radius);
              x++) {
            sum += values[y * dimension + x];
            count++;
          }
        }
        thresholds[row * dimension + column] = sum / count;
      }
    }
    return thresholds;
  }

  /** Halfway between the darkest and the lightest of the surroundings of each module. */
  float[] midThreshold(int radius) {
    float[] thresholds = new float[values.length];
    for (int row = 0; row < dimension; row++) {
      for (int column = 0; column < dimension; column++) {
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (int y = Math.max(0, row - radius); y <= Math.min(dimension - 1, row + radius); y++) {
          for (int x = Math.max(0, column - radius);
              x <= Math.min(dimension - 1, column + radius);
              x++) {
            low = Math.min(low, values[y * dimension + x]);
            high = Math.max(high, values[y * dimension + x]);
          }
        }
        thresholds[row * dimension + column] = (low + high) / 2;
      }
    }
    return thresholds;
  }

  /** The modules in black and white. */
  BitMatrix bits(float[] thresholds) {
    BitMatrix bits = new BitMatrix(dimension);
    for (int row = 0; row < dimension; row++) {
      for (int column = 0; column < dimension; column++) {
        int at = row * dimension + column;
        if (values[at] < thresholds[at]) {
          bits.set(column, row);
        }
      }
    }
    return bits;
  }
}

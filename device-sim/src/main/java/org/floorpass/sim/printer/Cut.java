package org.floorpass.sim.printer;

/**
 * A cut of the strip.
 *
 * @param afterLabel number of the last label before the cut
 * @param stripMicrometres where on the strip, counted from the first label of the model's life
 * @param partial true when a bridge of paper is left
 */
public record Cut(int afterLabel, long stripMicrometres, boolean partial) {}

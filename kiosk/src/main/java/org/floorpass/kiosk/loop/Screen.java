package org.floorpass.kiosk.loop;

/** Where the terminal shows what it is doing. */
@FunctionalInterface
public interface Screen {
  /** Shows this from now on. Called on the loop's thread in order; must not block. */
  void show(FaceView view);
}

package org.floorpass.kiosk.http.face;

import org.floorpass.kiosk.loop.SignInLoop;
import org.floorpass.kiosk.signin.Event;
import org.floorpass.kiosk.signin.Key;

/** What the page can do. All methods return at once; false means the terminal is overwhelmed. */
public interface FaceControls {
  /** A key, whatever screen there is. */
  boolean press(Key key);

  /** A key meant for a numbered screen; dropped if that is gone. */
  boolean press(Key key, long screen);

  /** Another language for the idle screen, as a BCP 47 tag. */
  boolean speak(String language);

  /** The controls of a loop. */
  static FaceControls of(SignInLoop loop) {
    return new FaceControls() {
      @Override
      public boolean press(Key key) {
        return loop.press(key);
      }

      @Override
      public boolean press(Key key, long screen) {
        return loop.press(key, screen);
      }

      @Override
      public boolean speak(String language) {
        return loop.offer(new Event.LanguageChosen(language));
      }
    };
  }
}

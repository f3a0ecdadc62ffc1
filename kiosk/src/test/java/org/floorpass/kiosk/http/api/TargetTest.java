package org.floorpass.kiosk.http.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @Test
  void pathsAndQueriesAreDecodedOnce() {
    Target target =
        Target.parse(
            "/beta//users/flokreg%40contoso.com/a%252Fb/"
                + "?$filter=startswith%28displayName%2C%27Z%C3%B6%27%29&$TOP=5&x=1+2");

    assertThat(target.segments()).containsExactly("beta", "users", "flokreg@contoso.com", "a%2Fb");
    assertThat(target.option("filter")).contains("startswith(displayName,'Zö')");
    assertThat(target.option("top")).contains("5");
    assertThat(target.option("x")).contains("1 2");
    assertThat(target.option("select")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/a%", "/a%2", "/a%zz", "/%ff", "/a?b=%C3", "/1/2/3/4/5/6/7/8/9/a/b/c/d/e/f/g/h"})
  void brokenAddressesAreRefused(String text) {
    assertThatThrownBy(() -> Target.parse(text)).isInstanceOf(ApiRefusal.class);
  }
}

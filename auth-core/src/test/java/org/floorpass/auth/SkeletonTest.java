package org.floorpass.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SkeletonTest {
  @Test
  void runsOnTheRequiredJava() {
    assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
  }
}

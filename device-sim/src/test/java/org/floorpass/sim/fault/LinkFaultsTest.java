package org.floorpass.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkFaultsTest {
  @Test
  void aPlanInOrderEndsInAHealthyLink() {
    LinkFaults plan = LinkFaults.inOrder(new LinkFault.Silence(), new LinkFault.Cut(7));
    assertThat(plan.next()).isInstanceOf(LinkFault.Silence.class);
    assertThat(plan.next().bytesBefore()).isEqualTo(7);
    assertThat(plan.next()).isInstanceOf(LinkFault.None.class);
  }

  @Test
  void theSameSeedGivesTheSamePlan() {
    LinkFaults one = LinkFaults.seededCuts(new Random(9), 3, 500);
    LinkFaults two = LinkFaults.seededCuts(new Random(9), 3, 500);
    var first = IntStream.range(0, 100).mapToObj(_ -> one.next()).toList();
    var second = IntStream.range(0, 100).mapToObj(_ -> two.next()).toList();
    assertThat(first).isEqualTo(second);
    assertThat(first).anyMatch(LinkFault.Cut.class::isInstance);
    assertThat(first).anyMatch(LinkFault.None.class::isInstance);
  }
}

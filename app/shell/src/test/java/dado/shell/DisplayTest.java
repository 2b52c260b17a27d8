package dado.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class DisplayTest {

  @Test
  void linuxWithoutADisplayIsAnObstacle() {
    assertThat(Display.obstacle("Linux", "", Map.of()))
        .hasValueSatisfying(why -> assertThat(why).contains("DISPLAY"));
  }

  @Test
  void linuxWithADisplayIsNone() {
    assertThat(Display.obstacle("Linux", "", Map.of("DISPLAY", ":0"))).isEmpty();
  }

  @Test
  void otherSystemsAndHeadlessPlatformsNeedNoDisplay() {
    assertThat(Display.obstacle("Mac OS X", "", Map.of())).isEmpty();
    assertThat(Display.obstacle("Linux", "Monocle", Map.of())).isEmpty();
  }
}

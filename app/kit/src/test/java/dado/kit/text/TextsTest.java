package dado.kit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts texts = new Texts("dado.kit.text.sample");

  @Test
  void fillsPlacesAndKeepsApostrophes() {
    assertThat(texts.get("greeting", "Ada", 2_000)).isEqualTo("Ada's 2,000 rows can't wait");
    assertThat(texts.get("plain")).isEqualTo("it's {0}");
  }

  @Test
  void namesTheMissingKey() {
    assertThat(texts.has("nothing")).isFalse();
    assertThatThrownBy(() -> texts.get("nothing"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("nothing");
  }
}

package dado.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OpeningTest {

  @Test
  void withoutWordsTheSampleOpens() {
    assertThat(Opening.parse(List.of())).contains(new Opening.OfSample(SampleChoice.SQLITE));
  }

  @Test
  void aSampleIsNamedInEitherForm() {
    Opening postgresql = new Opening.OfSample(SampleChoice.POSTGRESQL);
    assertThat(Opening.parse(List.of("--sample", "postgresql"))).contains(postgresql);
    assertThat(Opening.parse(List.of("--sample=PostgreSQL"))).contains(postgresql);
    assertThat(Opening.parse(List.of("--sample=oracle"))).isEmpty();
  }

  @Test
  void aUrlOrAFileOpens() {
    for (String word : List.of("postgres://app@db/shop", "shop.sqlite", "./shop", "C:\\shop.db")) {
      assertThat(Opening.parse(List.of(word))).contains(new Opening.OfUrl(word));
    }
  }

  @Test
  void commandsAndOptionsAreNotForTheWindow() {
    assertThat(Opening.parse(List.of("demo"))).isEmpty();
    assertThat(Opening.parse(List.of("--help"))).isEmpty();
    assertThat(Opening.parse(List.of("connect", "-d", "postgres://db/shop"))).isEmpty();
  }
}

package dado.schema.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FoldersTest {

  @Test
  void foldersFollowTheSystem() {
    Path home = Path.of("/home/me");
    assertThat(Folders.of("Linux", home, Map.of(), Map.of()).state())
        .isEqualTo(Path.of("/home/me/.local/state/dado"));
    assertThat(
            Folders.of(
                "Linux", home, Map.of("XDG_CACHE_HOME", "/c", "XDG_STATE_HOME", "x"), Map.of()))
        .satisfies(f -> assertThat(f.cache()).isEqualTo(Path.of("/c/dado")))
        .satisfies(f -> assertThat(f.state()).isEqualTo(Path.of("/home/me/.local/state/dado")));
    assertThat(Folders.of("Mac OS X", home, Map.of(), Map.of()).cache())
        .isEqualTo(Path.of("/home/me/Library/Caches/Dado"));
    assertThat(Folders.of("Windows 11", home, Map.of("LOCALAPPDATA", "/l"), Map.of()).cache())
        .isEqualTo(Path.of("/l/Dado/Cache"));
    assertThat(Folders.of("Linux", home, Map.of("DADO_HOME", "/d"), Map.of()).config())
        .isEqualTo(Path.of("/d/config"));
    assertThat(Folders.of("Linux", home, Map.of(), Map.of("cache", "/k")).cache())
        .isEqualTo(Path.of("/k"));
  }
}

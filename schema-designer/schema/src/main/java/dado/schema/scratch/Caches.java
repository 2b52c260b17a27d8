package dado.schema.scratch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of this user in which Dado keeps what it can make again.
public final class Caches {

  private Caches() {}

  /// A folder inside the cache. The system property `dado.cache` or the environment variable
  /// `DADO_CACHE` moves the cache; otherwise it is where the system keeps caches.
  public static Path folder(String name) {
    return root().resolve(name).toAbsolutePath();
  }

  private static Path root() {
    return Stream.of(
            set(System.getProperty("dado.cache")),
            set(System.getenv("DADO_CACHE")),
            set(System.getenv("XDG_CACHE_HOME")).map(p -> p.resolve("dado")),
            set(System.getenv("LOCALAPPDATA")).map(p -> p.resolve("dado")))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "dado"));
  }

  private static Optional<Path> set(@Nullable String path) {
    return Optional.ofNullable(path).filter(p -> !p.isBlank()).map(Path::of);
  }
}

package dado.bench.connection;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What the machine says where a URL is silent.
///
/// @param variables the environment
/// @param user the name of the user of the machine
/// @param home the user's home folder
record Surroundings(Map<String, String> variables, String user, Path home) {

  /// A machine that says nothing.
  static final Surroundings NONE = new Surroundings(Map.of(), "", Path.of("no-such-home"));

  static Surroundings real() {
    return new Surroundings(
        System.getenv(),
        System.getProperty("user.name", ""),
        Path.of(System.getProperty("user.home", ".")));
  }

  /// A variable that is set and not empty.
  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(v -> !v.isEmpty());
  }
}

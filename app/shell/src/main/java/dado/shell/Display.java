package dado.shell;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether this process can show a window.
final class Display {

  private Display() {}

  /// Why no window can be shown; empty when one can, as far as can be told before trying.
  static Optional<String> obstacle() {
    return obstacle(
        System.getProperty("os.name", ""),
        System.getProperty("glass.platform", ""),
        System.getenv());
  }

  static Optional<String> obstacle(
      String system, String platform, Map<String, String> environment) {
    boolean drawsByX = system.toLowerCase(Locale.ROOT).contains("linux");
    boolean headless = !platform.isEmpty() && !platform.equalsIgnoreCase("gtk");
    if (!drawsByX || headless) {
      return Optional.empty();
    }
    boolean display = !environment.getOrDefault("DISPLAY", "").isBlank();
    return display
        ? Optional.empty()
        : Optional.of("There is no display here: DISPLAY is not set, so no window can be opened.");
  }
}

package dado.cli;

import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Times as options have them: a number with ms, s or m behind it; a bare number is seconds.
final class TimeText {
  private TimeText() {}

  /// @param option the option that says the time
  static Duration parse(CommandSpec spec, String option, String said) {
    String text = said.strip().toLowerCase(Locale.ROOT);
    int unit = text.endsWith("ms") ? 2 : text.endsWith("s") || text.endsWith("m") ? 1 : 0;
    long millis =
        switch (text.substring(text.length() - unit)) {
          case "ms" -> 1;
          case "m" -> 60_000;
          default -> 1000;
        };
    try {
      long number = Long.parseLong(text.substring(0, text.length() - unit).strip());
      if (number > 0 && number < 1_000_000_000L) {
        return Duration.ofMillis(number * millis);
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new ParameterException(
        spec.commandLine(), option + " is a time such as 500ms, 30s or 2m, not \"" + said + "\"");
  }
}

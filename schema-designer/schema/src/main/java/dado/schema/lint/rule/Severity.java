package dado.schema.lint.rule;

import java.util.Locale;
import java.util.Optional;

/// How much a finding matters.
public enum Severity {
  /// Good to know; nothing breaks.
  INFO,
  /// Others wait, or a program breaks, if nobody takes care.
  WARNING,
  /// Data is lost, or the statement fails.
  ERROR;

  /// The severity of a word: its name, or `low`, `medium`, `high`.
  public static Optional<Severity> of(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "info", "low", "note" -> Optional.of(INFO);
      case "warning", "medium" -> Optional.of(WARNING);
      case "error", "high" -> Optional.of(ERROR);
      default -> Optional.empty();
    };
  }
}

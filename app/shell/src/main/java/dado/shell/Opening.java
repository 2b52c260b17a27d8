package dado.shell;

import java.util.List;
import java.util.Optional;

/// What the window opens when it starts.
sealed interface Opening {

  /// A sample.
  record OfSample(SampleChoice sample) implements Opening {}

  /// A database by URL or path.
  record OfUrl(String url) implements Opening {}

  /// What the words of a command line ask the window to open; empty when they are a command
  /// instead.
  ///
  /// No word opens the default sample: there is always something to try.
  static Optional<Opening> parse(List<String> words) {
    String all = String.join(" ", words).replaceFirst("^--sample[ =]", "--sample=");
    if (all.isEmpty()) {
      return Optional.of(new OfSample(SampleChoice.SQLITE));
    }
    if (all.startsWith("--sample=")) {
      return SampleChoice.named(all.substring("--sample=".length())).map(OfSample::new);
    }
    boolean isCommand = all.startsWith("-") || !all.matches(".*[:./\\\\].*");
    return words.size() > 1 || isCommand ? Optional.empty() : Optional.of(new OfUrl(all));
  }
}

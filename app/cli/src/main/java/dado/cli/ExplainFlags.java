package dado.cli;

import dado.plan.explain.ExplainOption;
import dado.plan.explain.ExplainOptions;
import dado.schema.model.Engine;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// How a command is told to explain a statement.
final class ExplainFlags {

  /// The words for what a server can print more or less.
  static final class Words implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(ExplainOption.values()).map(ExplainOption::word).iterator();
    }
  }

  @Mixin private ParamFlag params = new ParamFlag();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "30s",
      description =
          "The most that the statement may take, such as 500ms, 30s or 2m (default:"
              + " ${DEFAULT-VALUE}).")
  private String timeout = "30s";

  @Option(
      names = "--allow-writes",
      description =
          "Lets --analyze run a statement that writes, and rolls it back. What that leaves behind is"
              + " said first.")
  private boolean allowWrites;

  @Option(
      names = "--statement",
      paramLabel = "N",
      description = "The statement to explain, from 1, where the text has several.")
  private Optional<Integer> statement = Optional.empty();

  @Option(
      names = "--option",
      paramLabel = "WORD",
      split = ",",
      completionCandidates = Words.class,
      description =
          "What the server shall print too, or with no- before it, leave out:"
              + " ${COMPLETION-CANDIDATES}.")
  private List<String> words = List.of();

  ExplainOptions options(CommandSpec spec, boolean analyze) {
    ExplainOptions base = analyze ? ExplainOptions.ANALYZE : ExplainOptions.PLAN;
    ExplainOptions bound =
        base.within(TimeText.parse(spec, "--timeout", timeout))
            .bound(params.arguments(spec))
            .asking(with(spec), without(spec));
    return allowWrites ? bound.writing() : bound;
  }

  private Set<ExplainOption> with(CommandSpec spec) {
    return words.stream()
        .map(w -> w.strip().toLowerCase(Locale.ROOT))
        .filter(w -> !w.startsWith("no-") || w.equals(ExplainOption.NO_TIMING.word()))
        .map(w -> option(spec, w))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ExplainOption.class)));
  }

  private Set<ExplainOption> without(CommandSpec spec) {
    return words.stream()
        .map(w -> w.strip().toLowerCase(Locale.ROOT))
        .filter(w -> w.startsWith("no-") && !w.equals(ExplainOption.NO_TIMING.word()))
        .map(w -> option(spec, w.substring("no-".length())))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ExplainOption.class)));
  }

  private static ExplainOption option(CommandSpec spec, String word) {
    return Arrays.stream(ExplainOption.values())
        .filter(o -> o.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(),
                "--option is one of "
                    + Arrays.stream(ExplainOption.values())
                        .map(ExplainOption::word)
                        .collect(Collectors.joining(", "))
                    + ", not \""
                    + word
                    + "\""));
  }

  /// The statement that was chosen of a text, or all of the text where none was.
  String chosen(CommandSpec spec, Engine engine, String text) {
    if (statement.isEmpty()) {
      return text;
    }
    List<SqlStatement> all = Statements.split(engine, text);
    int number = statement.get();
    if (number < 1 || number > all.size()) {
      throw new ParameterException(
          spec.commandLine(),
          "--statement is " + number + ", and the text has " + all.size() + " statement(s)");
    }
    return all.get(number - 1).text();
  }
}

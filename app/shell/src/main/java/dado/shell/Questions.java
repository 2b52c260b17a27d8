package dado.shell;

import dado.plan.explain.ExplainOptions;
import dado.plan.explain.ExplainRefusedException;
import dado.plan.explain.Explainer;
import dado.plan.explain.Parameters;
import dado.plan.rule.Analysis;
import dado.schema.dialect.Progress;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/// Explains a statement, or finds out what has to be asked first.
final class Questions {
  private Questions() {}

  /// What came of it.
  sealed interface Answer {
    /// Hands over whichever it is.
    void give(Consumer<Analysis> plan, Consumer<Question> question);
  }

  private record Planned(Analysis analysis) implements Answer {
    @Override
    public void give(Consumer<Analysis> plan, Consumer<Question> question) {
      plan.accept(analysis);
    }
  }

  private record Asked(Question what) implements Answer {
    @Override
    public void give(Consumer<Analysis> plan, Consumer<Question> question) {
      question.accept(what);
    }
  }

  static Answer explain(OpenDatabase open, Piece piece, ExplainOptions options, Progress progress)
      throws SQLException, ExplainRefusedException {
    try {
      return new Planned(
          Explainer.explain(open.engine(), open.source(), piece.sql(), options, progress));
    } catch (ExplainRefusedException refused) {
      return switch (refused.remedy()) {
        case GIVE_VALUES, ALLOW_WRITES, CONFIRM ->
            new Asked(question(open, piece, options, refused, progress));
        case NONE, CHOOSE -> throw refused;
      };
    }
  }

  private static Question question(
      OpenDatabase open,
      Piece piece,
      ExplainOptions options,
      ExplainRefusedException refused,
      Progress progress)
      throws SQLException, ExplainRefusedException {
    List<String> parameters =
        Parameters.of(open.engine(), piece.sql()).distinct().stream()
            .map(Parameters.Parameter::written)
            .toList();
    List<String> details =
        refused.remedy() == ExplainRefusedException.Remedy.GIVE_VALUES
            ? List.of()
            : Explainer.consequences(open.engine(), open.source(), piece.sql(), options, progress)
                .sentences();
    return new Question(
        piece,
        options,
        refused.remedy(),
        String.valueOf(refused.getMessage()),
        details,
        parameters);
  }
}

package dado.schema.review;

import dado.schema.lint.rule.Severity;
import java.util.List;

/// What is said of one object, short enough for a sign beside it.
///
/// @param worst the severity of what matters most
/// @param texts one line a finding, those that matter most first
public record Mark(Severity worst, List<String> texts) {

  public Mark {
    texts = List.copyOf(texts);
  }
}

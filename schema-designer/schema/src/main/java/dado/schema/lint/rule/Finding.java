package dado.schema.lint.rule;

import dado.schema.change.Change;
import java.util.List;
import java.util.Optional;

/// Something that a rule found.
///
/// @param rule the rule's id
/// @param message what will happen, to what; with what was assumed where something was not known
/// @param why the rule's title
/// @param advice what to do
/// @param fix the changes after which the rule is content
public record Finding(
    String rule,
    Severity severity,
    Place place,
    String message,
    String why,
    String advice,
    Optional<List<Change>> fix) {

  /// The same at another severity.
  public Finding at(Severity other) {
    return new Finding(rule, other, place, message, why, advice, fix);
  }

  /// The same with changes that make it go away.
  public Finding fixedBy(List<Change> changes) {
    return new Finding(rule, severity, place, message, why, advice, Optional.of(changes));
  }

  /// The same with a further sentence in its message.
  public Finding adding(String sentence) {
    return new Finding(rule, severity, place, message + " " + sentence, why, advice, fix);
  }
}

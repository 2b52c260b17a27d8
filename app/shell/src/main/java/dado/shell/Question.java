package dado.shell;

import dado.plan.explain.ExplainOptions;
import dado.plan.explain.ExplainRefusedException.Remedy;
import java.util.List;

/// What a person has to say before a statement is explained.
///
/// @param options as it was asked for
/// @param remedy what is asked: values, leave to write, or the name of a production database
/// @param message why it was not explained, for people
/// @param details what running it would change and leave behind, a sentence each
/// @param parameters those of the statement as it writes them, `$1` or `:name`
record Question(
    Piece piece,
    ExplainOptions options,
    Remedy remedy,
    String message,
    List<String> details,
    List<String> parameters) {

  Question {
    details = List.copyOf(details);
    parameters = List.copyOf(parameters);
  }
}

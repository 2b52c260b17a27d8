package dado.schema.review;

import dado.schema.edit.Edit;
import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Severity;
import dado.schema.model.Id;
import java.util.Optional;

/// A finding in a design, with the object that it concerns and what would make it go away.
///
/// @param finding what a rule found
/// @param about the rule
/// @param object the table or other object; empty where the design has none of that name
/// @param part its column or index; empty for the whole, and for constraints, which have no
///   identity
/// @param fix one act after which the rule is content; empty where only a person can decide
public record Remark(
    Finding finding, About about, Optional<Id> object, Optional<Id> part, Optional<Edit> fix) {

  /// How much it matters.
  public Severity severity() {
    return finding.severity();
  }

  /// Where it is, as people name it: `orders.user_id`.
  public String place() {
    return finding.place().object();
  }

  /// The object without its part; empty for the whole design.
  public String owner() {
    return finding.place().table().map(t -> t.local()).orElse("");
  }
}

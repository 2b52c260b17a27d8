package dado.schema.lint.rule;

import java.util.stream.Stream;

/// Something in a design or a migration that will hurt, and can be recognized.
public interface Rule {

  /// What it says of itself.
  About about();

  /// What it finds.
  Stream<Finding> find(Inspection in);

  /// Whether a word means this rule: its id or its name.
  default boolean is(String word) {
    return about().id().equalsIgnoreCase(word) || about().name().equalsIgnoreCase(word);
  }
}

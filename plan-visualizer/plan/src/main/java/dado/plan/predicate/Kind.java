package dado.plan.predicate;

/// What a predicate asks of its operand.
public enum Kind {
  /// One value.
  EQUALITY,
  /// One of some values.
  LIST,
  /// More or less than a value.
  RANGE,
  /// `IS NULL`, `IS NOT NULL`.
  NULL_TEST,
  /// A text that begins with another.
  PREFIX,
  /// A text that has another somewhere inside, or matches a regular expression.
  PATTERN,
  /// Containment and overlap: `@>`, `<@`, `&&`, `?`, `MEMBER OF`.
  CONTAINMENT,
  /// A full-text search.
  FULL_TEXT,
  /// The nearest to a value.
  NEAREST,
  /// Anything but a value, or some values.
  INEQUALITY,
  /// True or false by itself.
  TRUTH,
  /// Anything else: no index serves it.
  OTHER
}

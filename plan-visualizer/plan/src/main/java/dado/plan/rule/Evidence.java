package dado.plan.rule;

/// A field of a plan, or a number made from some, with its value in words ("Rows read: 60,000").
///
/// @param field what it is, as the server calls it or in Dado's words
/// @param value with its unit
public record Evidence(String field, String value) {

  /// Both in a line; the field alone where it says everything.
  public String text() {
    return value.isEmpty() ? field : field + ": " + value;
  }
}

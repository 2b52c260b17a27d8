package dado.schema.migration;

/// What can go wrong when a statement runs on a live database, and what to do about it.
///
/// @param rule the id of the rule that saw it
/// @param sql the statement concerned
/// @param message what will happen
/// @param advice what to do
public record Risk(String rule, Severity severity, String sql, String message, String advice) {

  /// How much a risk or a finding matters.
  public enum Severity {
    INFO,
    WARNING,
    ERROR
  }
}

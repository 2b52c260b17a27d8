package dado.plan.explain;

import java.util.Locale;

/// Something more, or something else, that a server can be asked to print with a plan.
public enum ExplainOption {
  /// Output columns, schemas and the query's id. PostgreSQL.
  VERBOSE("Shows the columns that each step passes on, schemas and the query's id."),
  /// Blocks hit, read, dirtied and written. PostgreSQL.
  BUFFERS("Counts the blocks that each step found in memory, read, and wrote."),
  /// Records and bytes of write-ahead log. PostgreSQL 13.
  WAL("Counts the write-ahead log that the statement makes."),
  /// Settings that differ from their defaults. PostgreSQL 12.
  SETTINGS("Shows the planner's settings that differ from their defaults."),
  /// Memory that planning takes. PostgreSQL 17.
  MEMORY("Shows how much memory planning takes."),
  /// What turning the result into text takes, without sending it. PostgreSQL 17.
  SERIALIZE("Measures what it takes to turn the result into text."),
  /// The time of planning. PostgreSQL 10.
  SUMMARY("Shows the time of planning without running the statement too."),
  /// Row counts without the clock, which on some machines costs more than the statement.
  NO_TIMING("Counts rows without measuring each step's time, which costs less."),
  /// The plan for any value of the parameters. PostgreSQL 16.
  GENERIC_PLAN("Shows the plan that is good for any value of the parameters."),
  /// A tree of text. MySQL 8.0.16.
  TREE("Prints the steps as a tree, as MySQL runs them."),
  /// The older JSON, by tables. MySQL 5.6.
  JSON_V1("Prints JSON by tables, with MySQL's costs."),
  /// The newer JSON, by steps. MySQL 8.3.
  JSON_V2("Prints JSON by steps, with each step's estimates."),
  /// JSON. MariaDB 10.1.
  JSON("Prints JSON, MariaDB's only full form.");

  private final String purpose;

  ExplainOption(String purpose) {
    this.purpose = purpose;
  }

  /// What it is good for, as a sentence.
  public String purpose() {
    return purpose;
  }

  /// The word for it on a command line or in a form: `generic-plan`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether it chooses the form of the plan, of which there is one.
  boolean isForm() {
    return this == TREE || this == JSON_V1 || this == JSON_V2 || this == JSON;
  }
}

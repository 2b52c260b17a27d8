package dado.schema.pattern;

import dado.schema.edit.Document;
import dado.schema.edit.Edit;
import dado.schema.model.Engine;
import java.util.Optional;

/// A way to model what many schemas need: one act, with an explanation in Markdown.
public enum Pattern {
  /// A key that means nothing, so that it never has to change.
  SURROGATE_KEY("Surrogate key", Needs.TABLE),
  /// When and by whom a row was made and changed.
  AUDIT_COLUMNS("Audit columns", Needs.TABLE),
  /// Rows that are marked as deleted and stay.
  SOFT_DELETE("Soft delete", Needs.TABLE),
  /// A table between two others, whose rows join them.
  MANY_TO_MANY("Many to many", Needs.TWO_TABLES),
  /// The values of an enum as the rows of a table.
  LOOKUP_TABLE("Enum to lookup table", Needs.COLUMN),
  /// Rows that only their tenant sees.
  TENANT("Tenant with row-level security", Needs.TABLE),
  /// Rows spread over partitions by the ranges of a column.
  RANGE_PARTITIONS("Partitions by range", Needs.COLUMN),
  /// A column that says when its row was last changed, kept by the engine.
  UPDATED_AT("updated_at by trigger", Needs.TABLE),
  /// One role that reads and writes, and one that only reads.
  TWO_ROLES("Two roles", Needs.SCHEMA);

  /// What must be chosen for a pattern.
  public enum Needs {
    /// Nothing: it is for all tables.
    SCHEMA,
    /// A table.
    TABLE,
    /// A column of a table.
    COLUMN,
    /// Two tables.
    TWO_TABLES
  }

  private final String title;
  private final Needs needs;

  Pattern(String title, Needs needs) {
    this.title = title;
    this.needs = needs;
  }

  /// Its name, for people.
  public String title() {
    return title;
  }

  /// What must be chosen for it.
  public Needs needs() {
    return needs;
  }

  /// Why it cannot be had on an engine, and what to do instead; empty where it can.
  public Optional<String> unavailable(Engine engine) {
    return switch (this) {
      case TENANT -> engine == Engine.POSTGRESQL ? Optional.empty() : Tenant.unavailable(engine);
      case RANGE_PARTITIONS, TWO_ROLES ->
          engine == Engine.SQLITE ? Optional.of(sqlite()) : Optional.empty();
      case LOOKUP_TABLE -> engine == Engine.SQLITE ? Optional.of(sqlite()) : Optional.empty();
      case SURROGATE_KEY, AUDIT_COLUMNS, SOFT_DELETE, MANY_TO_MANY, UPDATED_AT -> Optional.empty();
    };
  }

  private String sqlite() {
    return switch (this) {
      case RANGE_PARTITIONS ->
          "SQLite has no partitions. Index the column, or keep a file for each range.";
      case TWO_ROLES ->
          "SQLite has no roles: who can open the file can do everything. Open it read-only"
              + " (mode=ro) where nothing may be written.";
      default -> "SQLite has no enums. Make a table of the values, and draw a foreign key to it.";
    };
  }

  /// The act that applies it to what was chosen.
  ///
  /// @throws IllegalArgumentException with words for people, when the engine lacks it or it makes
  ///   no sense there
  public Edit apply(Document document, Choice choice) {
    unavailable(document.engine())
        .ifPresent(why -> {
          throw new IllegalArgumentException(why);
        });
    return switch (this) {
      case SURROGATE_KEY -> SurrogateKey.apply(document.desired(), choice);
      case AUDIT_COLUMNS -> Stamps.audit(document.desired(), choice);
      case SOFT_DELETE -> SoftDelete.apply(document.desired(), choice);
      case MANY_TO_MANY -> ManyToMany.apply(document.desired(), choice);
      case LOOKUP_TABLE -> LookupTable.apply(document.desired(), choice);
      case TENANT -> Tenant.apply(document.desired(), choice);
      case RANGE_PARTITIONS -> RangePartitions.apply(document, choice);
      case UPDATED_AT -> Stamps.updated(document.desired(), choice);
      case TWO_ROLES -> TwoRoles.apply(document.desired(), choice);
    };
  }
}

package dado.schema.model;

import java.util.Optional;

/// A column of a table.
///
/// @param type the type with its modifiers and collation, as the engine's catalog prints it
/// @param defaultValue the default as an SQL expression, as the catalog prints it
/// @param comment empty where there is none
/// @param options `not null name` (where people chose it), `not null` (`not valid`), `no inherit`,
///   `storage`, `compression`, `statistics` (PostgreSQL); `on update`, `invisible`, `srid` (MySQL,
///   MariaDB); `on conflict` (SQLite)
public record Column(
    Id id,
    String name,
    String type,
    boolean nullable,
    Optional<String> defaultValue,
    Generation generation,
    String comment,
    Options options) {

  /// A column without options.
  public Column(
      Id id,
      String name,
      String type,
      boolean nullable,
      Optional<String> defaultValue,
      Generation generation,
      String comment) {
    this(id, name, type, nullable, defaultValue, generation, comment, Options.NONE);
  }

  /// How the engine itself fills a column.
  public sealed interface Generation {

    /// It does not: the value comes from the row or the default.
    record None() implements Generation {}

    /// `GENERATED … AS IDENTITY` (PostgreSQL).
    ///
    /// @param always `ALWAYS` rather than `BY DEFAULT`
    /// @param options of its sequence, as of a [Sequence]
    record Identity(boolean always, Options options) implements Generation {

      /// An identity with the default sequence.
      public Identity(boolean always) {
        this(always, Options.NONE);
      }
    }

    /// `AUTO_INCREMENT` (MySQL, MariaDB) or `AUTOINCREMENT` (SQLite).
    record AutoIncrement() implements Generation {}

    /// `GENERATED ALWAYS AS (expression)`.
    ///
    /// @param stored `STORED` rather than `VIRTUAL`
    record Computed(String expression, boolean stored) implements Generation {}
  }

  /// A plain column.
  public static Column of(Id id, String name, String type, boolean nullable) {
    return new Column(id, name, type, nullable, Optional.empty(), new Generation.None(), "");
  }

  /// This column under another name.
  public Column withName(String newName) {
    return new Column(id, newName, type, nullable, defaultValue, generation, comment, options);
  }

  /// Whether both are the same column, whatever their identities.
  public boolean same(Column other) {
    return withId(other.id).equals(other);
  }

  /// This column under another identity.
  public Column withId(Id newId) {
    return new Column(newId, name, type, nullable, defaultValue, generation, comment, options);
  }

  /// This column with another way of being filled, and another comment.
  ///
  /// @param newDefault the default as SQL; empty for none
  public Column filledBy(String newDefault, Generation newGeneration, String newComment) {
    Optional<String> value = newDefault.isEmpty() ? Optional.empty() : Optional.of(newDefault);
    return new Column(id, name, type, nullable, value, newGeneration, newComment, options);
  }

  /// This column with other options.
  public Column withOptions(Options newOptions) {
    return new Column(id, name, type, nullable, defaultValue, generation, comment, newOptions);
  }

  /// This column with another type.
  public Column withType(String newType) {
    return new Column(id, name, newType, nullable, defaultValue, generation, comment, options);
  }

  /// This column, nullable or not.
  public Column withNullable(boolean newNullable) {
    return new Column(id, name, type, newNullable, defaultValue, generation, comment, options);
  }

  /// This column with another default.
  public Column withDefault(Optional<String> newDefault) {
    return new Column(id, name, type, nullable, newDefault, generation, comment, options);
  }
}

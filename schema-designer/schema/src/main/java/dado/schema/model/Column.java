package dado.schema.model;

import java.util.Optional;

/// A column of a table.
///
/// @param type the type with its modifiers and collation, as the engine's catalog prints it
/// @param defaultValue the default as an SQL expression, as the catalog prints it
/// @param comment empty where there is none
public record Column(
    Id id,
    String name,
    String type,
    boolean nullable,
    Optional<String> defaultValue,
    Generation generation,
    String comment) {

  /// How the engine itself fills a column.
  public sealed interface Generation {

    /// It does not: the value comes from the row or the default.
    record None() implements Generation {}

    /// `GENERATED … AS IDENTITY` (PostgreSQL).
    ///
    /// @param always `ALWAYS` rather than `BY DEFAULT`
    record Identity(boolean always) implements Generation {}

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
    return new Column(id, newName, type, nullable, defaultValue, generation, comment);
  }

  /// Whether both are the same column, whatever their identities.
  public boolean same(Column other) {
    return withId(other.id).equals(other);
  }

  /// This column under another identity.
  public Column withId(Id newId) {
    return new Column(newId, name, type, nullable, defaultValue, generation, comment);
  }

  /// This column with another way of being filled, and another comment.
  ///
  /// @param newDefault the default as SQL; empty for none
  public Column filledBy(String newDefault, Generation newGeneration, String newComment) {
    Optional<String> value = newDefault.isEmpty() ? Optional.empty() : Optional.of(newDefault);
    return new Column(id, name, type, nullable, value, newGeneration, newComment);
  }
}

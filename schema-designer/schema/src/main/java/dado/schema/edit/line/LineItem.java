package dado.schema.edit.line;

import java.util.List;
import java.util.Optional;

/// One part of a line, between two commas.
public sealed interface LineItem {

  /// A column.
  ///
  /// @param type as it was typed; empty for a surrogate key (`id`), and where the column that is
  ///   referenced has it
  /// @param required whether it is `NOT NULL`
  /// @param value the default as SQL; empty for none
  /// @param touched what an update of the row sets, as SQL (`ON UPDATE`, MySQL and MariaDB)
  /// @param key whether it is the primary key, or a part of it
  /// @param unique whether no two rows have the same value
  /// @param indexed whether it has an index
  /// @param generated whether the engine numbers the rows (identity, `AUTO_INCREMENT`)
  /// @param comment empty for none
  record Column(
      String name,
      String type,
      boolean required,
      String value,
      String touched,
      Optional<Reference> reference,
      boolean key,
      boolean unique,
      boolean indexed,
      boolean generated,
      String comment)
      implements LineItem {

    /// A column of a type, that may be null.
    public static Column of(String name, String type) {
      return new Column(
          name, type, false, "", "", Optional.empty(), false, false, false, false, "");
    }

    /// Whether this is the key that the engine makes up itself: nothing but a name.
    public boolean isSurrogate() {
      return type.isEmpty() && reference.isEmpty();
    }
  }

  /// A key or an index over columns.
  record Key(Kind kind, List<String> columns) implements LineItem {
    public Key {
      columns = List.copyOf(columns);
    }

    /// What it is.
    public enum Kind {
      PRIMARY("pk"),
      UNIQUE("unique"),
      INDEX("index");

      private final String word;

      Kind(String word) {
        this.word = word;
      }

      /// The word of the line.
      public String word() {
        return word;
      }
    }
  }

  /// A condition that each row keeps.
  ///
  /// @param condition as SQL, without its outer parentheses
  record Check(String condition) implements LineItem {}
}

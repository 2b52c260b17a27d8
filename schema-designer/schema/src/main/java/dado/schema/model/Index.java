package dado.schema.model;

import java.util.List;
import java.util.Optional;

/// An index on a table, other than those that the engine makes for its constraints.
///
/// @param method the access method, in lower case (`btree`, `gin`, `hash`)
/// @param keys at least one
/// @param include columns carried without being part of the key
/// @param where the condition of a partial index
/// @param comment empty where there is none
/// @param options storage parameters, `nulls` (`not distinct`), `tablespace`, `valid` (`no`)
///   (PostgreSQL); `visible` (`no`), `parser`, `using` (MySQL, MariaDB)
public record Index(
    Id id,
    String name,
    String method,
    List<Key> keys,
    List<String> include,
    Optional<String> where,
    boolean unique,
    String comment,
    Options options) {

  /// An index without a comment and options.
  public Index(
      Id id,
      String name,
      String method,
      List<Key> keys,
      List<String> include,
      Optional<String> where,
      boolean unique) {
    this(id, name, method, keys, include, where, unique, "", Options.NONE);
  }

  public Index {
    keys = List.copyOf(keys);
    include = List.copyOf(include);
  }

  /// A plain ascending b-tree over columns.
  public static Index on(String name, List<String> columns) {
    return new Index(
        Id.of("index", name),
        name,
        "btree",
        columns.stream().map(c -> Key.column(c, false)).toList(),
        List.of(),
        Optional.empty(),
        false);
  }

  /// This index with other keys and included columns.
  public Index withColumns(List<Key> newKeys, List<String> newInclude) {
    return new Index(id, name, method, newKeys, newInclude, where, unique, comment, options);
  }

  /// This index with another condition.
  public Index withWhere(Optional<String> newWhere) {
    return new Index(id, name, method, keys, include, newWhere, unique, comment, options);
  }

  /// This index under another name.
  public Index withName(String newName) {
    return new Index(id, newName, method, keys, include, where, unique, comment, options);
  }

  /// This index under another identity.
  public Index withId(Id newId) {
    return new Index(newId, name, method, keys, include, where, unique, comment, options);
  }

  /// This index with another comment and other options.
  public Index withOptions(String newComment, Options newOptions) {
    return new Index(id, name, method, keys, include, where, unique, newComment, newOptions);
  }

  /// Whether both are the same index, whatever their identities.
  public boolean same(Index other) {
    return withId(other.id).equals(other);
  }

  /// One part of an index key.
  ///
  /// @param text a column's name, or an expression as the engine prints it
  /// @param isExpression whether `text` is an expression
  /// @param qualifiers operator class and collation as SQL (`text_pattern_ops`); empty for none
  public record Key(String text, boolean isExpression, boolean descending, String qualifiers) {

    /// A key part that is a column.
    public static Key column(String name, boolean descending) {
      return new Key(name, false, descending, "");
    }
  }
}

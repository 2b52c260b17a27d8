package dado.schema.model;

/// The name of an object in a database, unquoted and in the case the catalog holds.
///
/// @param schema the schema (PostgreSQL), the database (MySQL, MariaDB) or `main` (SQLite)
/// @param local the name inside it
public record Name(String schema, String local) implements Comparable<Name> {

  @Override
  public int compareTo(Name other) {
    int bySchema = schema.compareTo(other.schema);
    return bySchema != 0 ? bySchema : local.compareTo(other.local);
  }

  /// The same place under another local name.
  public Name withLocal(String newLocal) {
    return new Name(schema, newLocal);
  }

  /// `schema.local`, for people; never for SQL, where a dialect's `Identifiers` quotes.
  @Override
  public String toString() {
    return schema + "." + local;
  }
}

package dado.schema.model;

import java.util.List;

/// A view, or a materialized view.
///
/// @param definition the query, as the catalog prints it
/// @param materialized whether its rows are kept (PostgreSQL)
/// @param indexes those of a materialized view
/// @param options `security_barrier`, `security_invoker`, `check_option`, `fillfactor`, `columns`
///   (PostgreSQL); `algorithm`, `sql security`, `check_option` (MySQL, MariaDB); `columns` (the
///   list of names after the view's name, SQLite); `owner`
public record View(
    Id id,
    Name name,
    String definition,
    boolean materialized,
    List<Index> indexes,
    String comment,
    Options options)
    implements SchemaObject {

  public View {
    indexes = List.copyOf(indexes);
  }

  /// A plain view.
  public View(Id id, Name name, String definition) {
    this(id, name, definition, false, List.of(), "", Options.NONE);
  }

  @Override
  public Kind kind() {
    return Kind.VIEW;
  }

  @Override
  public View withId(Id newId) {
    return new View(newId, name, definition, materialized, indexes, comment, options);
  }

  @Override
  public View withName(Name newName) {
    return new View(id, newName, definition, materialized, indexes, comment, options);
  }

  /// This view with another query.
  public View withDefinition(String newDefinition) {
    return new View(id, name, newDefinition, materialized, indexes, comment, options);
  }

  /// This view with other indexes.
  public View withIndexes(List<Index> newIndexes) {
    return new View(id, name, definition, materialized, newIndexes, comment, options);
  }
}

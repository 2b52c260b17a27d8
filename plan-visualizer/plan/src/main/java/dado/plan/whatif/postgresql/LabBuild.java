package dado.plan.whatif.postgresql;

import dado.plan.ddl.IndexDdl;
import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.change.Difference;
import dado.schema.dialect.Dialect;
import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Progress;
import dado.schema.dialect.Statement;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The making of a schema in an empty database, as far as that goes: what needs something that is
/// not there is left out, and told.
final class LabBuild {
  private final Connection connection;
  private final Progress progress;
  private final Dialect dialect = Dialects.of(Engine.POSTGRESQL);
  private final Map<String, String> missing = new LinkedHashMap<>();
  private Schema now = Schema.empty(Engine.POSTGRESQL);
  private String refusal = "";

  /// @param connection of a role that owns the database and has no more rights
  LabBuild(Connection connection, Progress progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /// Makes what can be made, in one transaction.
  ///
  /// @return what was left out, with what the server said
  Map<String, String> make(Schema schema) throws SQLException {
    connection.setAutoCommit(false);
    try {
      prepare(schema);
      make(Difference.between(now, schema));
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return missing;
  }

  /// Functions may come before what they use; namespaces come before all.
  private void prepare(Schema schema) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute("set check_function_bodies = off");
      for (String name : namespaces(schema)) {
        statement.execute("create schema if not exists " + identifiers().quote(name));
      }
    }
  }

  private Identifiers identifiers() {
    return dialect.identifiers();
  }

  /// Schemas that are part of names and not objects of their own.
  private static Set<String> namespaces(Schema schema) {
    Set<String> names = new TreeSet<>();
    schema.tables().forEach(t -> names.add(t.name().schema()));
    schema.objects().forEach(o -> names.add(o.name().schema()));
    schema.objects().stream()
        .filter(o -> o.kind() == SchemaObject.Kind.NAMESPACE)
        .forEach(o -> names.remove(o.name().local()));
    names.removeAll(Set.of("", "public"));
    return names;
  }

  private void make(List<Change> changes) throws SQLException {
    List<Change> open = new ArrayList<>();
    for (Change change : changes) {
      if (progress.cancelled()) {
        throw new java.util.concurrent.CancellationException("Cancelled while the lab was made.");
      }
      if (change instanceof Change.AddTable(Table table)) {
        make(table);
      } else if (!isMade(change)) {
        open.add(change);
      }
    }
    again(open);
  }

  /// Views and functions that need each other come in no order that always works.
  private void again(List<Change> changes) throws SQLException {
    List<Change> open = changes;
    boolean more = true;
    while (more && !open.isEmpty()) {
      List<Change> left = left(open);
      more = left.size() < open.size();
      open = left;
    }
  }

  /// Tries each once.
  ///
  /// @return those that could not be made
  private List<Change> left(List<Change> changes) throws SQLException {
    List<Change> left = new ArrayList<>();
    for (Change change : changes) {
      if (isMade(change)) {
        missing.remove(title(change));
      } else {
        left.add(change);
        missing.put(title(change), refusal);
      }
    }
    return left;
  }

  private static String title(Change change) {
    return switch (change) {
      case Change.AddObject(SchemaObject object) -> object.kind().title() + " " + object.name();
      case Change.AddConstraint(Name table, Constraint constraint) ->
          "constraint " + constraint.name() + " of " + table;
      case Change.AddIndex(Name table, Index index) -> "index " + index.name() + " of " + table;
      default -> change.getClass().getSimpleName() + " " + change.subject();
    };
  }

  /// The bare table first, then each part of it, so that one that cannot be made costs no other.
  private void make(Table table) throws SQLException {
    if (!isMade(table.withConstraints(List.of()).withIndexes(List.of()))) {
      missing.put("table " + table.name(), refusal);
      return;
    }
    for (Constraint constraint : table.constraints()) {
      isMadeOrTold(new Change.AddConstraint(table.name(), constraint));
    }
    for (Index index : table.indexes()) {
      isMadeOrTold(new Change.AddIndex(table.name(), index));
    }
  }

  /// Makes a bare table as it is, or else as much of it as can be.
  private boolean isMade(Table bare) throws SQLException {
    if (isMade(new Change.AddTable(bare)) || isMade(new Change.AddTable(plain(bare)))) {
      return true;
    }
    Optional<Table> known = known(plain(bare));
    return known.isPresent() && isMade(new Change.AddTable(known.get()));
  }

  private void isMadeOrTold(Change change) throws SQLException {
    if (!isMade(change)) {
      missing.put(title(change), refusal);
    }
  }

  /// The table with nothing that fills its columns.
  private static Table plain(Table table) {
    return table.withColumns(
        table.columns().stream()
            .map(c -> c.filledBy("", new Column.Generation.None(), ""))
            .toList());
  }

  /// The table with columns of unknown types as texts; empty where all types are known.
  private Optional<Table> known(Table table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    boolean all = true;
    for (Column column : table.columns()) {
      boolean known = isType(column.type());
      columns.add(known ? column : text(table, column));
      all &= known;
    }
    return all ? Optional.empty() : Optional.of(table.withColumns(columns));
  }

  private Column text(Table table, Column column) {
    String typed = column.name() + " (" + column.type() + ")";
    missing.put("the type of column " + typed + " of " + table.name(), "it is a text here");
    return column.withType("text");
  }

  private boolean isType(String type) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.execute("select null::" + type);
      return true;
    } catch (SQLException e) {
      connection.rollback(before);
      return false;
    }
  }

  private boolean isMade(Change change) throws SQLException {
    Savepoint before = connection.setSavepoint();
    try {
      Schema after = Changes.apply(now, List.of(change));
      run(dialect.ddl().statements(change, now, after));
      connection.releaseSavepoint(before);
      now = after;
      return true;
    } catch (SQLException | IllegalArgumentException e) {
      connection.rollback(before);
      refusal = Refusals.said(e);
      return false;
    }
  }

  private void run(List<Statement> statements) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (Statement each : statements) {
        statement.execute(IndexDdl.joining(Engine.POSTGRESQL, each.sql()));
      }
    }
  }
}

package dado.plan.verify;

import dado.plan.explain.Opening;
import dado.plan.explain.Watch;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.change.Difference;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Progress;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.Version;
import dado.schema.scratch.Scratch;
import dado.schema.scratch.ScratchUnavailableException;
import dado.schema.scratch.Scratches;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// Tables of PostgreSQL, copied into a PostgreSQL that Dado runs.
final class PostgresqlCopy implements Copy {
  private static final Duration COPYING = Duration.ofMinutes(10);
  private static final Set<String> ELSEWHERE = Set.of("owner", "tablespace", "replica identity");

  private final Scratch scratch;
  private final Identifiers identifiers = Dialects.of(Engine.POSTGRESQL).identifiers();
  private final List<String> notes = new ArrayList<>(List.of("The copy is without foreign keys."));

  private PostgresqlCopy(Scratch scratch) {
    this.scratch = scratch;
  }

  static PostgresqlCopy of(Database database, List<Table> tables, long most, Progress progress)
      throws SQLException {
    try (Connection user = Opening.of(database.source(), progress);
        Watch watch = Watch.over(user, COPYING, progress)) {
      user.setAutoCommit(false);
      user.setReadOnly(true);
      user.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      String version = user.getMetaData().getDatabaseProductVersion();
      PostgresqlCopy copy = new PostgresqlCopy(scratch(version, progress));
      try {
        List<Table> readable = ReadableTables.of(user, tables, copy.notes::add);
        Sizes.refuse(copy.size(user, readable), most);
        copy.make(database.schema(), readable);
        copy.fill(user, watch, readable, progress);
        return copy;
      } catch (SQLException | RuntimeException e) {
        copy.close();
        throw e;
      } finally {
        user.rollback();
      }
    }
  }

  private static Scratch scratch(String version, Progress progress) throws SQLException {
    try {
      return Scratches.nearest(Version.parse(version)).open(Engine.POSTGRESQL, progress);
    } catch (ScratchUnavailableException e) {
      throw new SQLException(e.getMessage() + " " + e.remedy(), e);
    }
  }

  private long size(Connection user, List<Table> tables) throws SQLException {
    long bytes = 0;
    try (Statement statement = user.createStatement()) {
      for (Table table : tables) {
        String name = identifiers.literal(identifiers.quote(table.name()));
        try (ResultSet rows =
            statement.executeQuery("select pg_total_relation_size(" + name + "::regclass)")) {
          bytes += rows.next() ? rows.getLong(1) : 0;
        }
      }
    }
    return bytes;
  }

  private void make(Schema schema, List<Table> tables) throws SQLException {
    Schema part =
        schema
            .withTables(tables.stream().map(PostgresqlCopy::alone).toList())
            .withObjects(schema.objects().stream().filter(PostgresqlCopy::matters).toList());
    for (SchemaObject object : schema.objects()) {
      if (object.kind() == SchemaObject.Kind.EXTENSION) {
        extension(object.name().local());
      }
    }
    Schema empty = Schema.empty(Engine.POSTGRESQL);
    List<Change> changes = Difference.between(empty, part);
    try (Connection connection = scratch.connections().open();
        Statement statement = connection.createStatement()) {
      statement.execute("set check_function_bodies = off");
      for (String name : namespaces(part)) {
        statement.execute("create schema if not exists " + identifiers.quote(name));
      }
      for (var each : Dialects.of(Engine.POSTGRESQL).ddl().script(changes, empty)) {
        make(statement, each.sql());
      }
    }
  }

  /// What cannot be made is told; a table that is missing is noticed when its rows come.
  private void make(Statement statement, String sql) {
    try {
      statement.execute(sql);
    } catch (SQLException e) {
      String first = sql.lines().findFirst().orElse("");
      notes.add("The copy is without \"" + first + "\": " + e.getMessage() + ".");
    }
  }

  private void extension(String name) {
    try {
      scratch.ensureExtension(name);
    } catch (SQLException e) {
      notes.add("The copy is without the extension " + name + ".");
    }
  }

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

  private static Table alone(Table table) {
    Options options = table.options();
    for (String each : ELSEWHERE) {
      options = options.without(each);
    }
    return table
        .withOptions(options)
        .withConstraints(
            table.constraints().stream()
                .filter(c -> !(c instanceof Constraint.ForeignKey))
                .toList());
  }

  private static boolean matters(SchemaObject object) {
    return switch (object.kind()) {
      case TRIGGER, POLICY, GRANT, EXTENSION -> false;
      case NAMESPACE, ENUM, COMPOSITE, DOMAIN, SEQUENCE, ROUTINE, VIEW, OTHER -> true;
    };
  }

  private void fill(Connection user, Watch watch, List<Table> tables, Progress progress)
      throws SQLException {
    try (Connection connection = scratch.connections().open()) {
      for (Table table : tables) {
        progress.report("Copying " + table.name().local(), -1);
        new CopyStream(user, watch, connection, identifiers).copy(table);
      }
    }
  }

  @Override
  public String where() {
    return scratch.where() + ", a copy of all rows";
  }

  @Override
  public ConnectionSource source() {
    return scratch.connections();
  }

  @Override
  public List<String> notes() {
    return List.copyOf(notes);
  }

  @Override
  public Name here(Name original) {
    return original;
  }

  @Override
  public long bytes(Connection connection, Hypothetical index) throws SQLException {
    Name name = index.table().withLocal(index.index().name());
    return number(
        connection,
        "select pg_relation_size(" + identifiers.literal(identifiers.quote(name)) + "::regclass)");
  }

  @Override
  public void analyze(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    }
  }

  /// WAL bytes of rows put into an empty table of the same kind, with the same indexes.
  @Override
  public OptionalDouble insert(Connection connection, Name original) throws SQLException {
    String table = identifiers.quote(original);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table public.dado_probe (like "
              + table
              + " including indexes including generated)");
      try {
        long start = number(connection, "select pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
        statement.execute("insert into public.dado_probe select * from " + table + " limit 3000");
        long end = number(connection, "select pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
        return OptionalDouble.of((double) end - start);
      } finally {
        statement.execute("drop table public.dado_probe");
      }
    } catch (SQLException e) {
      // Generated columns take no values.
      return OptionalDouble.empty();
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  @Override
  public void close() {
    scratch.close();
  }
}

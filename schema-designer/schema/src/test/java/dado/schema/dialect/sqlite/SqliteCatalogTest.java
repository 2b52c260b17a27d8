package dado.schema.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.change.Difference;
import dado.schema.dialect.Catalog;
import dado.schema.dialect.Progress;
import dado.schema.dialect.Statement;
import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Constraint.Action;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.OtherObject;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Selection;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqliteCatalogTest {

  private static final Catalog CATALOG = Sqlite.DIALECT.catalog();

  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private void run(String... statements) throws SQLException {
    try (java.sql.Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private Schema read() throws SQLException {
    return CATALOG.read(connection, Progress.NONE);
  }

  private Table table(String name) throws SQLException {
    return read().table(new Name("main", name)).orElseThrow();
  }

  @Test
  void readsEveryClauseOfAColumn() throws SQLException {
    run(
        """
        create table t (
          id integer constraint pk primary key on conflict rollback autoincrement,
          a varchar( 10 ,2 ) collate nocase constraint nn not null on conflict ignore default 'x''y',
          b [odd type!] default (1+ 1) check(b<>3),
          c default current_timestamp,
          d as (upper( a )) stored not null,
          e generated always as (b+1),
          f default null collate binary
        )
        """);
    Table t = table("t");
    assertThat(t.columns())
        .extracting(Column::type)
        .containsExactly("INTEGER", "VARCHAR(10,2) COLLATE NOCASE", "ODD TYPE!", "", "", "", "");
    assertThat(t.columns())
        .extracting(c -> c.defaultValue().orElse("-"))
        .containsExactly("-", "'x''y'", "1 + 1", "CURRENT_TIMESTAMP", "-", "-", "-");
    assertThat(t.columns().get(0).generation()).isEqualTo(new Generation.AutoIncrement());
    assertThat(t.columns().get(1).options())
        .isEqualTo(Options.of("not null name", "nn").with("on conflict", "ignore"));
    assertThat(t.columns().get(4).generation())
        .isEqualTo(new Generation.Computed("upper(a)", true));
    assertThat(t.columns().get(4).nullable()).isFalse();
    assertThat(t.columns().get(5).generation()).isEqualTo(new Generation.Computed("b + 1", false));
    assertThat(t.constraints())
        .containsExactlyInAnyOrder(
            new Constraint.PrimaryKey("pk", List.of("id"), Options.of("on conflict", "rollback")),
            new Constraint.Check("", "b <> 3"));
  }

  @Test
  void readsEveryClauseOfAConstraint() throws SQLException {
    run(
        """
        CREATE TABLE p (A TEXT, b TEXT, PRIMARY KEY (a DESC, b COLLATE nocase)) WITHOUT ROWID, STRICT
        """,
        """
        CREATE TABLE t (
          x TEXT REFERENCES P ON DELETE SET DEFAULT MATCH FULL,
          y TEXT,
          CONSTRAINT "a key" FOREIGN KEY (X, y) REFERENCES p ON UPDATE CASCADE
            NOT DEFERRABLE INITIALLY DEFERRED,
          FOREIGN KEY (x, y) REFERENCES P (a, B) DEFERRABLE INITIALLY DEFERRED,
          CONSTRAINT u UNIQUE (y COLLATE rtrim, x) ON CONFLICT FAIL
        )
        """);
    Table p = table("p");
    assertThat(p.options()).isEqualTo(Options.of("strict", "yes").with("without rowid", "yes"));
    assertThat(p.primaryKey().orElseThrow())
        .isEqualTo(
            new Constraint.PrimaryKey(
                "", List.of("A", "b"), Options.of("keys", "DESC, COLLATE NOCASE")));
    Name parent = new Name("main", "p");
    assertThat(table("t").constraints())
        .contains(
            new Constraint.ForeignKey(
                "",
                List.of("x"),
                parent,
                List.of(),
                Action.SET_DEFAULT,
                Action.NO_ACTION,
                Options.of("match", "full")),
            new Constraint.ForeignKey(
                "a key",
                List.of("x", "y"),
                parent,
                List.of("A", "b"),
                Action.NO_ACTION,
                Action.CASCADE),
            new Constraint.ForeignKey(
                "",
                List.of("x", "y"),
                parent,
                List.of("A", "b"),
                Action.NO_ACTION,
                Action.NO_ACTION,
                Options.of("deferrable", "deferred")),
            new Constraint.Unique(
                "u",
                List.of("y", "x"),
                Options.of("keys", "COLLATE RTRIM, ").with("on conflict", "fail")));
  }

  @Test
  void tellsTheRowNumberFromAnotherKey() throws SQLException {
    run(
        "CREATE TABLE a (id INTEGER PRIMARY KEY DESC)",
        "CREATE TABLE b (id INTEGER, PRIMARY KEY (id DESC))",
        "CREATE TABLE c (id INTEGER, PRIMARY KEY (id AUTOINCREMENT))");
    assertThat(Rebuild.alias(table("a"))).isEmpty();
    assertThat(Rebuild.alias(table("b"))).contains("id");
    assertThat(table("c").columns().getFirst().generation())
        .isEqualTo(new Generation.AutoIncrement());
  }

  @Test
  void readsIndexes() throws SQLException {
    run(
        "CREATE TABLE t (a TEXT COLLATE NOCASE, b INT)",
        "create unique index i on t( a collate binary desc,b,( b+1 )desc,lower(a) collate nocase)"
            + " where b>1 and a like'x%'");
    Index index = table("t").indexes().getFirst();
    assertThat(index.keys())
        .containsExactly(
            new Index.Key("a", false, true, "COLLATE BINARY"),
            new Index.Key("b", false, false, ""),
            new Index.Key("b + 1", true, true, ""),
            new Index.Key("lower(a) COLLATE nocase", true, false, ""));
    assertThat(index.where()).contains("b > 1 AND a LIKE 'x%'");
    assertThat(index.unique()).isTrue();
  }

  @Test
  void readsViewsTriggersAndVirtualTablesWithoutTheirShadows() throws SQLException {
    run(
        "CREATE TABLE t (a)",
        "CREATE VIEW v(x,[y z]) AS SELECT a,1 FROM t",
        "CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES(new.x);END",
        "CREATE VIRTUAL TABLE f USING fts5(body)",
        "CREATE TEMP TABLE t2 (a)",
        "CREATE TEMP TABLE t (other)",
        "CREATE TEMP TRIGGER tg AFTER INSERT ON main.t BEGIN SELECT 1; END",
        "CREATE TEMP VIEW tv AS SELECT 1",
        "ANALYZE",
        "ATTACH ':memory:' AS side",
        "CREATE TABLE side.elsewhere (a)");
    Schema schema = read();
    assertThat(schema.tables()).extracting(t -> t.name().local()).containsExactly("t");
    assertThat(schema.tables().getFirst().columns()).extracting(Column::name).containsExactly("a");
    assertThat(schema.objects()).extracting(o -> o.name().local()).containsExactly("v", "g", "f");
    View view = schema.views().getFirst();
    assertThat(view.options().get("columns")).isEqualTo("x, \"y z\"");
    assertThat(schema.objects(Trigger.class).getFirst().table()).isEqualTo(new Name("main", "v"));
    assertThat(schema.objects(OtherObject.class).getFirst().what()).isEqualTo("VIRTUAL TABLE");
    assertThat(CATALOG.names(connection, Progress.NONE))
        .containsExactlyInAnyOrder(
            new Catalog.Listed(new Name("main", "t"), true, SchemaObject.Kind.OTHER),
            new Catalog.Listed(new Name("main", "v"), false, SchemaObject.Kind.VIEW),
            new Catalog.Listed(new Name("main", "g"), false, SchemaObject.Kind.TRIGGER),
            new Catalog.Listed(new Name("main", "f"), false, SchemaObject.Kind.OTHER));
  }

  /// A file from a program with modules of its own, such as SpatiaLite.
  @Test
  void readsAroundAVirtualTableWhoseModuleIsMissing() throws SQLException {
    run(
        "CREATE TABLE t (a)",
        "PRAGMA writable_schema = ON",
        "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 0, 'CREATE VIRTUAL TABLE x USING nope(a)')",
        "PRAGMA writable_schema = RESET");
    assertThat(read().tables()).hasSize(1);
    assertThat(read().objects()).hasSize(1);
  }

  @Test
  void readsATableMadeFromAQuery() throws SQLException {
    run("CREATE TABLE t AS SELECT 1 AS \"a b\", 'x' AS c, NULL AS d");
    assertThat(table("t").columns()).extracting(Column::name).containsExactly("a b", "c", "d");
  }

  @Test
  void readsOnlyWhatIsSelected() throws SQLException {
    run("CREATE TABLE a (x)", "CREATE TABLE b (x)", "CREATE VIEW v AS SELECT 1");
    Selection one = new Selection(Set.of(), Set.of(new Name("main", "b")), false);
    assertThat(CATALOG.read(connection, one, Progress.NONE).schema().tables())
        .extracting(t -> t.name().local())
        .containsExactly("b");
  }

  @Test
  void stopsWhenNobodyWaits() throws SQLException {
    run("CREATE TABLE a (x)");
    Progress cancelled =
        new Progress() {
          @Override
          public void report(String what, double fraction) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> CATALOG.read(connection, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  /// What the catalog reads, the DDL writes, and the catalog reads again.
  @Test
  void writesWhatItRead() throws SQLException {
    readsEveryClauseOfAColumn();
    readsEveryClauseOfAConstraintInto("q", "s");
    run(
        "CREATE TABLE \"w\"\"x\" (\"group\" INTEGER PRIMARY KEY DESC, [key] TEXT, 'str' INT DEFAULT -5,"
            + " `n` NUM DEFAULT +1.5e3, bare DEFAULT word, CHECK (\"group\" /* why */ > 0))",
        "CREATE INDEX \"i i\" ON \"w\"\"x\" ([key] COLLATE NOCASE DESC, abs(\"group\"))",
        "CREATE VIEW \"v v\" (\"a b\") AS SELECT [key] FROM \"w\"\"x\" -- all of them\n WHERE str > 1",
        "CREATE TRIGGER \"t t\" BEFORE DELETE ON \"w\"\"x\" BEGIN SELECT RAISE(ABORT, 'no; never'); END");
    Schema read = read();
    List<Statement> statements =
        Sqlite.DIALECT
            .ddl()
            .script(
                Difference.between(Schema.empty(Engine.SQLITE), read), Schema.empty(Engine.SQLITE));
    try (Connection other = DriverManager.getConnection("jdbc:sqlite::memory:");
        java.sql.Statement statement = other.createStatement()) {
      for (Statement sql : statements) {
        statement.execute(sql.sql());
      }
      assertThat(CATALOG.read(other, Progress.NONE)).isEqualTo(read);
    }
  }

  private void readsEveryClauseOfAConstraintInto(String parent, String child) throws SQLException {
    run(
        "CREATE TABLE "
            + parent
            + " (a TEXT, b TEXT, PRIMARY KEY (a DESC, b COLLATE nocase))"
            + " WITHOUT ROWID, STRICT",
        "CREATE TABLE "
            + child
            + " (x TEXT, y TEXT, CONSTRAINT k FOREIGN KEY (x, y) REFERENCES "
            + parent
            + " ON UPDATE CASCADE MATCH FULL DEFERRABLE INITIALLY DEFERRED,"
            + " UNIQUE (y COLLATE rtrim, x) ON CONFLICT FAIL)");
  }
}

package dado.schema.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.dialect.Catalog;
import dado.schema.dialect.Progress;
import dado.schema.model.Name;
import dado.schema.model.OtherObject;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Selection;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/// What is read from a live server, and what is left alone.
class CatalogTest {

  private static final String TWO_SCHEMAS =
      """
      CREATE SCHEMA sales;
      CREATE TABLE sales.orders (id serial PRIMARY KEY, at date) ;
      CREATE TABLE sales.lines (id serial PRIMARY KEY, order_id integer REFERENCES sales.orders (id));
      CREATE TABLE sales.parted (at date) PARTITION BY RANGE (at);
      CREATE TABLE sales.parted_all PARTITION OF sales.parted DEFAULT;
      CREATE FUNCTION sales.note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER noted BEFORE INSERT ON sales.orders FOR EACH ROW EXECUTE FUNCTION sales.note();
      CREATE TABLE public.other (id bigint PRIMARY KEY);
      CREATE VIEW public.both_of_them AS SELECT o.id FROM sales.orders o JOIN public.other p ON p.id = o.id;
      CREATE PUBLICATION everything FOR ALL TABLES;
      """;

  @Test
  void readsOnlyTheSelectedSchemas() throws Exception {
    try (Database database = Database.of(TWO_SCHEMAS)) {
      Schema sales = database.read(Selection.of(Set.of("sales")));
      assertThat(sales.tables())
          .extracting(t -> t.name().local())
          .containsExactly("lines", "orders", "parted");
      assertThat(sales.views()).isEmpty();
      assertThat(sales.objects(OtherObject.class)).isEmpty();
      assertThat(database.read(Selection.EVERYTHING).objects(OtherObject.class))
          .extracting(OtherObject::what)
          .containsExactly("PUBLICATION");
    }
  }

  @Test
  void readsOnlyTheSelectedTablesWithTheirPartitionsAndSequences() throws Exception {
    try (Database database = Database.of(TWO_SCHEMAS)) {
      Set<Name> wanted = Set.of(new Name("sales", "lines"), new Name("sales", "parted"));
      Schema some = database.read(new Selection(Set.of(), wanted, false));
      assertThat(some.tables())
          .extracting(t -> t.name().local())
          .containsExactly("lines", "parted");
      Table lines = some.table(new Name("sales", "lines")).orElseThrow();
      assertThat(lines.foreignKeys().getFirst().referencedColumns()).containsExactly("id");
      Table parted = some.table(new Name("sales", "parted")).orElseThrow();
      assertThat(parted.partitioning().orElseThrow().partitions()).hasSize(1);
      assertThat(some.objects(Sequence.class))
          .extracting(s -> s.name().local())
          .containsExactly("lines_id_seq");
      assertThat(some.triggers(new Name("sales", "orders"))).isEmpty();
    }
  }

  @Test
  void listsNamesAlone() throws Exception {
    try (Database database = Database.of(TWO_SCHEMAS);
        Connection connection = database.connection()) {
      List<Catalog.Listed> names = Postgresql.DIALECT.catalog().names(connection, Progress.NONE);
      assertThat(names)
          .contains(
              new Catalog.Listed(new Name("sales", "orders"), true, SchemaObject.Kind.OTHER),
              new Catalog.Listed(
                  new Name("sales", "orders_id_seq"), false, SchemaObject.Kind.SEQUENCE),
              new Catalog.Listed(
                  new Name("public", "both_of_them"), false, SchemaObject.Kind.VIEW));
      assertThat(names).extracting(n -> n.name().local()).doesNotContain("parted_all");
    }
  }

  @Test
  void leavesTheConnectionAsItWas() throws Exception {
    try (Database database = Database.of(TWO_SCHEMAS);
        Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SET LOCAL search_path = sales");
      statement.execute("CREATE TABLE uncommitted (id integer)");
      Schema seen =
          Postgresql.DIALECT
              .catalog()
              .read(connection, Selection.EVERYTHING, Progress.NONE)
              .schema();
      assertThat(seen.table(new Name("sales", "uncommitted"))).isPresent();
      try (ResultSet path = statement.executeQuery("SHOW search_path")) {
        path.next();
        assertThat(path.getString(1)).isEqualTo("sales");
      }
      connection.rollback();
    }
  }

  @Test
  void stopsWhenNobodyWaits() throws Exception {
    Progress impatient =
        new Progress() {
          @Override
          public void report(String what, double fraction) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    try (Database database = Database.of(TWO_SCHEMAS);
        Connection connection = database.connection()) {
      assertThatThrownBy(
              () -> Postgresql.DIALECT.catalog().read(connection, Selection.EVERYTHING, impatient))
          .isInstanceOf(CancellationException.class);
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(
              Postgresql.DIALECT
                  .catalog()
                  .read(connection, Selection.EVERYTHING, Progress.NONE)
                  .schema()
                  .tables())
          .hasSize(4);
    }
  }

  @Test
  void anInvalidIndexIsReadAsSuch() throws Exception {
    try (Database database =
            Database.of("CREATE TABLE t (a integer); INSERT INTO t VALUES (1), (1);");
        Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(
              () -> statement.execute("CREATE UNIQUE INDEX CONCURRENTLY broken ON t (a)"))
          .hasMessageContaining("could not create unique index");
      Table table =
          database.read(Selection.EVERYTHING).table(new Name("public", "t")).orElseThrow();
      assertThat(table.indexes().getFirst().options().get("valid")).isEqualTo("no");
    }
  }
}

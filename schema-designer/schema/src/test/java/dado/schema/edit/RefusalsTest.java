package dado.schema.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.View;
import dado.schema.parse.DdlParser;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Nonsense is refused in words that say what, of what, and what to do now.
final class RefusalsTest {

  private static final String SHOP =
      """
      CREATE TABLE users (id integer NOT NULL, email varchar(50), score integer, PRIMARY KEY (id));
      CREATE TABLE orders (id integer, user_id integer, total bigint,
        double_total bigint GENERATED ALWAYS AS (total * 2) STORED,
        CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id));
      CREATE VIEW emails AS SELECT u.email FROM users u;
      """;
  private static final Name USERS = new Name("public", "users");
  private static final Name ORDERS = new Name("public", "orders");

  private record Case(Engine engine, String said, Function<Schema, Edit> act) {}

  @TestFactory
  Stream<DynamicTest> nonsenseIsRefused() {
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.engine() + ": " + c.said(), () -> check(c)));
  }

  private static void check(Case test) {
    Schema shop = shop(test.engine());
    IllegalArgumentException refusal =
        catchThrowableOfType(IllegalArgumentException.class, () -> test.act().apply(shop));
    assertThat(refusal).as("refused").isNotNull();
    assertThat(refusal.getMessage()).contains(test.said()).endsWith(".");
  }

  private static Schema shop(Engine engine) {
    Schema read = DdlParser.parse(engine, SHOP).schema();
    String home = read.tables().getFirst().name().schema();
    return home.equals("public") ? read : dado.schema.change.Relocation.of(read, "public");
  }

  private static List<Case> cases() {
    return List.of(
        pg("needs a name", s -> Edits.addTable(s, USERS.withLocal(" "))),
        pg("There is a table users already", s -> Edits.addTable(s, USERS)),
        pg("There is a view emails already", s -> Edits.addTable(s, USERS.withLocal("emails"))),
        pg("is read by the view emails", s -> Edits.dropTable(s, USERS)),
        pg("is read by the view emails", s -> Edits.dropColumn(s, USERS, "email")),
        pg("is what double_total is computed from", s -> Edits.dropColumn(s, ORDERS, "total")),
        pg("has no column nothing", s -> Edits.dropColumn(s, USERS, "nothing")),
        pg("has a column email already", s -> Edits.renameColumn(s, USERS, "score", "email")),
        pg("has no type", s -> Edits.retypeColumn(s, USERS, "email", " ")),
        pg("cannot be null", s -> Edits.nullableColumn(s, USERS, "id", true)),
        pg("a closing parenthesis is missing", s -> value(s, "now(")),
        pg("a semicolon ends it too early", s -> value(s, "1; DROP TABLE users")),
        pg("at character 1, what begins there does not end", s -> value(s, "'open")),
        pg("computed from itself", s -> computed(s, "score + 1")),
        pg("has a primary key already", s -> Edits.primaryKey(s, USERS, List.of("email"))),
        pg("names a column twice", s -> Edits.index(s, USERS, List.of("email", "email"))),
        pg("has no primary key", s -> Edits.foreignKey(s, USERS, List.of(), ORDERS)),
        pg("references users already", s -> Edits.foreignKey(s, ORDERS, List.of("user_id"), USERS)),
        pg("key of other columns", s -> Edits.foreignKey(s, ORDERS, List.of("id", "total"), USERS)),
        pg("That is so already", s -> Edits.nullableColumn(s, USERS, "email", true)),
        pg("There is no view", s -> Edits.dropObject(s, view("gone").key())),
        pg("is not partitioned", s -> Edits.dropPartition(s, USERS, USERS)),
        new Case(
            Engine.SQLITE,
            "has a column email already",
            s -> Edits.addColumn(s, USERS, Column.of(Id.fresh(), "EMAIL", "TEXT", true), 0)),
        new Case(
            Engine.MYSQL,
            "joins only columns of one type",
            s -> Edits.foreignKey(s, ORDERS, List.of("total"), USERS)),
        new Case(
            Engine.MYSQL,
            "Change the type there, and this column follows",
            s -> Edits.retypeColumn(s, ORDERS, "user_id", "bigint")),
        new Case(
            Engine.MARIADB,
            "must be the first column of a key",
            s -> Edits.generateColumn(s, USERS, "score", new Generation.AutoIncrement())));
  }

  private static Case pg(String said, Function<Schema, Edit> act) {
    return new Case(Engine.POSTGRESQL, said, act);
  }

  private static Edit value(Schema s, String sql) {
    return Edits.defaultColumn(s, USERS, "score", Optional.of(sql));
  }

  private static Edit computed(Schema s, String sql) {
    return Edits.generateColumn(s, USERS, "score", new Generation.Computed(sql, true));
  }

  private static SchemaObject view(String name) {
    return new View(Id.fresh(), USERS.withLocal(name), "SELECT 1");
  }

  @Test
  void aForeignKeyThatIsDrawnMakesItsColumnOfTheKeysTypeAndProposesAnIndex() {
    Schema shop = shop(Engine.POSTGRESQL);
    Edit edit = Edits.foreignKey(shop, ORDERS.withLocal("orders"), List.of(), USERS);
    var table = Document.of(shop).with(edit).desired().table(ORDERS).orElseThrow();
    assertThat(table.column("user_id_2").orElseThrow().type()).isEqualTo("integer");
    assertThat(table.indexes()).extracting(i -> i.name()).contains("orders_user_id_2_idx");
    Edit bare = edit.without(edit.changes().getLast());
    assertThat(Document.of(shop).with(bare).desired().table(ORDERS).orElseThrow().indexes())
        .isEmpty();
    Schema family = shop(Engine.MYSQL);
    assertThat(Edits.foreignKey(family, ORDERS, List.of(), USERS).changes())
        .as("MySQL indexes it itself")
        .hasSize(2);
  }

  @Test
  void theTypeOfAKeyTakesItsReferencesAlong() {
    Schema shop = shop(Engine.MYSQL);
    Edit edit = Edits.retypeColumn(shop, USERS, "id", "bigint");
    assertThat(
            Document.of(shop)
                .with(edit)
                .desired()
                .table(ORDERS)
                .flatMap(t -> t.column("user_id"))
                .orElseThrow()
                .type())
        .isEqualTo("bigint");
  }

  @Test
  void aDroppedKeyTakesTheForeignKeysToItAlong() {
    Schema shop = shop(Engine.POSTGRESQL);
    Constraint key = shop.table(USERS).orElseThrow().primaryKey().orElseThrow();
    Schema after = Document.of(shop).with(Edits.dropConstraint(shop, USERS, key)).desired();
    assertThat(after.table(ORDERS).orElseThrow().foreignKeys()).isEmpty();
  }
}

package dado.schema.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Progress;
import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import dado.schema.migration.Planner;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.scratch.Scratches;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProverTest {

  private static final Name ORDERS = new Name("main", "orders");
  private static final Change INDEX =
      new Change.AddIndex(ORDERS, Index.on("orders_total", List.of("total")));

  @Test
  void provesWhatHolds() {
    Schema current = orders(Engine.SQLITE, ORDERS, "INTEGER");
    Migration migration = plan(current, INDEX);
    Proof proof = prove(current, migration, INDEX);
    assertThat(proof).isInstanceOf(Proof.Proven.class);
    assertThat(((Proof.Proven) proof).trials())
        .extracting(Trial::what)
        .containsExactly(
            "Current schema",
            "Design",
            "Rows",
            "Up: 1 statement",
            "Down: 1 statement",
            "Up again: 1 statement");
  }

  @Test
  void refutesAnUpThatMissesTheDesign() {
    Schema current = orders(Engine.SQLITE, ORDERS, "INTEGER");
    Migration planned = plan(current, INDEX);
    Statement other =
        new Statement("CREATE INDEX orders_total ON orders (total DESC)", INDEX, true);
    Migration wrong =
        new Migration(List.of(other), planned.down(), planned.risks(), planned.reversibility());
    assertThat(prove(current, wrong, INDEX))
        .isInstanceOfSatisfying(
            Proof.Refuted.class, r -> assertThat(r.difference()).contains("orders_total"));
  }

  @Test
  void refutesADownThatLosesRowsAlthoughTheCatalogIsEqual() {
    Schema current = orders(Engine.SQLITE, ORDERS, "INTEGER");
    Migration planned = plan(current, INDEX);
    List<Statement> down =
        List.of(planned.down().getFirst(), new Statement("DELETE FROM orders", INDEX, true));
    Migration lossy = new Migration(planned.up(), down, planned.risks(), planned.reversibility());
    assertThat(prove(current, lossy, INDEX))
        .isInstanceOfSatisfying(
            Proof.Refuted.class, r -> assertThat(r.difference()).contains("rows"));
  }

  @Test
  void refutesWithTheEnginesWordsWhatTheEngineRefuses() {
    Schema current = orders(Engine.SQLITE, ORDERS, "INTEGER");
    Migration planned = plan(current, INDEX);
    Migration broken =
        new Migration(
            List.of(new Statement("CREATE INDEX x ON nowhere (a)", INDEX, true)),
            planned.down(),
            planned.risks(),
            planned.reversibility());
    assertThat(prove(current, broken, INDEX))
        .isInstanceOfSatisfying(
            Proof.Refuted.class, r -> assertThat(r.difference()).contains("no such table"));
  }

  @Test
  void saysThatItIsImpossibleWhereTheScratchLacksAType() {
    Name name = new Name("public", "orders");
    Schema current = orders(Engine.POSTGRESQL, name, "vector(3)");
    Change index = new Change.AddIndex(name, Index.on("orders_id", List.of("id")));
    assertThat(prove(current, plan(current, index), index))
        .isInstanceOfSatisfying(
            Proof.Impossible.class,
            p -> {
              assertThat(p.why()).contains("vector");
              assertThat(p.remedy()).contains("extension");
            });
  }

  @Test
  void saysThatItIsImpossibleWithoutAnEngine() {
    Schema current = orders(Engine.MYSQL, new Name("shop", "orders"), "int");
    Change index = new Change.AddIndex(new Name("shop", "orders"), Index.on("i", List.of("total")));
    assertThat(prove(current, plan(current, index), index))
        .isInstanceOfSatisfying(
            Proof.Impossible.class, p -> assertThat(p.remedy()).contains("Name a MySQL server"));
  }

  private static Migration plan(Schema current, Change change) {
    return Planner.plan(Dialects.of(current.engine()), current, List.of(change));
  }

  private static Proof prove(Schema current, Migration migration, Change change) {
    Schema desired = Changes.apply(current, List.of(change));
    return Prover.prove(current, migration, desired, Scratches.embedded(), Progress.NONE);
  }

  private static Schema orders(Engine engine, Name name, String type) {
    Table table =
        new Table(
            Id.of("table", "orders"),
            name,
            List.of(
                Column.of(Id.of("column", "id"), "id", "INTEGER", false),
                Column.of(Id.of("column", "total"), "total", type, true)),
            List.of(new Constraint.PrimaryKey("", List.of("id"))),
            List.of(),
            "");
    return Schema.empty(engine).withTables(List.of(table));
  }
}

package dado.schema.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.change.Change;
import dado.schema.change.Difference;
import dado.schema.change.RandomSchemas;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Property(tries = 300)
  void everyChoiceCanBeMade(@ForAll long seed) {
    RandomSchemas.Pair pair = RandomSchemas.pair(seed);
    Comparison comparison = Comparison.between(pair.current(), pair.desired());
    BitSet some = some(comparison.changes().size(), seed);
    Comparison.Taken taken = comparison.taking(some);
    BitSet with = comparison.withNeeds(some);
    assertThat(taken.changes()).hasSize(with.cardinality());
    comparison.leaving(some);
    for (int i = 0; i < comparison.changes().size(); i++) {
      BitSet one = new BitSet();
      one.set(i);
      comparison.taking(one);
      comparison.leaving(one);
    }
  }

  @Property(tries = 200)
  void takingAllGivesTheOtherAndTakingNothingTheSame(@ForAll long seed) {
    RandomSchemas.Pair pair = RandomSchemas.pair(seed);
    Comparison comparison = Comparison.between(pair.current(), pair.desired());
    BitSet all = new BitSet();
    all.set(0, comparison.changes().size());
    Schema taken = comparison.taking(all).schema();
    assertThat(Difference.between(taken, pair.desired())).isEmpty();
    assertThat(comparison.leaving(all).schema())
        .isEqualTo(comparison.taking(new BitSet()).schema());
    assertThat(Difference.between(comparison.leaving(all).schema(), pair.current())).isEmpty();
    assertThat(comparison.leaving(new BitSet()).schema()).isEqualTo(taken);
  }

  private static BitSet some(int size, long seed) {
    Random random = new Random(seed);
    BitSet some = new BitSet();
    for (int i = 0; i < size; i++) {
      some.set(i, random.nextInt(3) == 0);
    }
    return some;
  }

  @Test
  void aForeignKeyTakesItsNewTableWithItAndNothingElse() {
    Schema from = schema(table("orders", "id"), table("people", "id"));
    Schema to =
        schema(
            referencing(table("orders", "id", "shop_id", "note"), "shop_id", "shops"),
            table("people", "id", "age"),
            table("shops", "id"));
    Comparison comparison = Comparison.between(from, to);
    BitSet key = only(comparison, Change.AddConstraint.class);
    assertThat(names(comparison, comparison.withNeeds(key)))
        .containsExactlyInAnyOrder("AddTable shops", "AddColumn shop_id", "AddConstraint shops");
    assertThat(
            names(comparison, comparison.withDependents(only(comparison, Change.AddTable.class))))
        .containsExactlyInAnyOrder("AddTable shops", "AddConstraint shops");
  }

  private static BitSet only(Comparison comparison, Class<? extends Change> kind) {
    BitSet found = new BitSet();
    for (int i = 0; i < comparison.changes().size(); i++) {
      found.set(i, kind.isInstance(comparison.changes().get(i)));
    }
    return found;
  }

  private static List<String> names(Comparison comparison, BitSet some) {
    return some.stream()
        .mapToObj(comparison.changes()::get)
        .map(c ->
            switch (c) {
              case Change.AddTable(Table t) -> "AddTable " + t.name().local();
              case Change.AddColumn a -> "AddColumn " + a.column().name();
              case Change.AddConstraint(Name t, Constraint.ForeignKey k) ->
                  "AddConstraint " + k.references().local();
              default -> c.toString();
            })
        .toList();
  }

  private static Schema schema(Table... tables) {
    return Schema.empty(Engine.POSTGRESQL).withTables(List.of(tables));
  }

  private static Table referencing(Table table, String column, String to) {
    Constraint key =
        new Constraint.ForeignKey(
            table.name().local() + "_" + column + "_fkey",
            List.of(column),
            new Name("public", to),
            List.of("id"),
            Constraint.Action.NO_ACTION,
            Constraint.Action.NO_ACTION);
    return table.withConstraints(List.of(key));
  }

  private static Table table(String name, String... columns) {
    List<Column> made = new ArrayList<>();
    for (String column : columns) {
      made.add(Column.of(new Id(name + "-" + column), column, "bigint", true));
    }
    return new Table(new Id(name), new Name("public", name), made, List.of(), List.of(), "");
  }
}

package dado.schema.change;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.Column;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Differences lead from one schema to the other and back, whatever the schemas.
class DifferenceLawsTest {

  @Property(tries = 5_000)
  void leadsToTheDesign(@ForAll long seed) {
    RandomSchemas random = new RandomSchemas(seed);
    Schema current = random.schema();
    Schema desired = random.schema();
    Schema reached = Changes.apply(current, Difference.between(current, desired));
    assertThat(shape(reached)).isEqualTo(shape(desired));
    assertThat(Difference.between(reached, desired)).isEmpty();
  }

  @Property(tries = 5_000)
  void leadsBackByItsInverses(@ForAll long seed) {
    RandomSchemas random = new RandomSchemas(seed);
    Schema current = random.schema();
    Schema desired = random.schema();
    List<Change> changes = Difference.between(current, desired);
    Schema reached = Changes.apply(current, changes);
    assertThat(shape(Changes.apply(reached, Changes.inverses(changes)))).isEqualTo(shape(current));
  }

  @Property(tries = 1_000)
  void isEmptyBetweenEquals(@ForAll long seed) {
    Schema schema = new RandomSchemas(seed).schema();
    assertThat(Difference.between(schema, schema)).isEmpty();
  }

  @Property(tries = 1_000)
  void everyInverseIsTakenBack(@ForAll long seed) {
    RandomSchemas random = new RandomSchemas(seed);
    List<Change> changes = Difference.between(random.schema(), random.schema());
    assertThat(changes).allSatisfy(c -> assertThat(c.inverse().inverse()).isEqualTo(c));
  }

  /// A schema in its order, with columns by name and without identities.
  private static Schema shape(Schema schema) {
    return schema
        .withTables(schema.tables().stream().map(DifferenceLawsTest::shape).toList())
        .sorted();
  }

  private static Table shape(Table table) {
    return new Table(
        new Id(""),
        table.name(),
        table.columns().stream()
            .map(c -> c.withId(new Id("")))
            .sorted(Comparator.comparing(Column::name))
            .toList(),
        table.constraints(),
        table.indexes().stream().map(i -> i.withId(new Id(""))).toList(),
        table.comment());
  }
}

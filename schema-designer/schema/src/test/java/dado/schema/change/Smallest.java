package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// A pair of schemas made smaller for as long as it still fails.
final class Smallest {

  private final BiPredicate<Schema, Schema> fails;
  private Schema current;
  private Schema desired;

  private Smallest(Schema current, Schema desired, BiPredicate<Schema, Schema> fails) {
    this.current = current;
    this.desired = desired;
    this.fails =
        (a, b) ->
            Soundness.flawsAtRest(a).isEmpty()
                && Soundness.flawsAtRest(b).isEmpty()
                && fails.test(a, b);
  }

  static RandomSchemas.Pair of(RandomSchemas.Pair pair, BiPredicate<Schema, Schema> fails) {
    Smallest smallest = new Smallest(pair.current(), pair.desired(), fails);
    while (smallest.step()) {}
    return new RandomSchemas.Pair(smallest.current, smallest.desired);
  }

  private boolean step() {
    List<Schema> fromCurrent = smaller(current);
    List<Schema> fromDesired = smaller(desired);
    for (Schema a : fromCurrent) {
      for (Schema b : matching(a, fromDesired)) {
        if (take(a, b)) {
          return true;
        }
      }
    }
    return fromCurrent.stream().anyMatch(a -> take(a, desired))
        || fromDesired.stream().anyMatch(b -> take(current, b));
  }

  /// The same part away on both sides, which keeps what is alike alike.
  private List<Schema> matching(Schema a, List<Schema> from) {
    return from.stream()
        .filter(b ->
            current.tables().size() - a.tables().size()
                    == desired.tables().size() - b.tables().size()
                && current.objects().size() - a.objects().size()
                    == desired.objects().size() - b.objects().size())
        .toList();
  }

  private boolean take(Schema a, Schema b) {
    boolean smaller = fails.test(a, b);
    if (smaller) {
      current = a;
      desired = b;
    }
    return smaller;
  }

  private static List<Schema> smaller(Schema schema) {
    List<Schema> all = new ArrayList<>();
    for (Table table : schema.tables()) {
      all.add(schema.withTables(but(schema.tables(), table)));
    }
    for (SchemaObject object : schema.objects()) {
      all.add(schema.withObjects(but(schema.objects(), object)));
    }
    for (Table table : schema.tables()) {
      smaller(table)
          .forEach(t ->
              all.add(
                  schema.withTables(
                      schema.tables().stream().map(x -> x.equals(table) ? t : x).toList())));
    }
    return all;
  }

  private static List<Table> smaller(Table table) {
    List<Table> all = new ArrayList<>();
    table.columns().forEach(c -> all.add(table.withColumns(but(table.columns(), c))));
    table.constraints().forEach(c -> all.add(table.withConstraints(but(table.constraints(), c))));
    table.indexes().forEach(i -> all.add(table.withIndexes(but(table.indexes(), i))));
    all.add(table.withComment(""));
    all.add(table.withOptions(Options.NONE));
    all.add(table.withPartitioning(java.util.Optional.empty()));
    all.add(table.withColumns(table.columns().stream().map(Smallest::plain).toList()));
    Predicate<Table> differs = t -> !t.equals(table);
    return all.stream().filter(differs).toList();
  }

  private static Column plain(Column column) {
    return Column.of(column.id(), column.name(), column.type(), column.nullable());
  }

  private static <T> List<T> but(List<T> list, T one) {
    return list.stream().filter(x -> !x.equals(one)).toList();
  }
}

package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Random schemas over few names and few identities, so that two of them share some and swap some.
final class RandomSchemas {

  private static final List<String> NAMES = List.of("a", "b", "c", "d");
  private static final List<String> TYPES = List.of("integer", "text", "mood");

  private final Random random;
  private final Engine engine;

  RandomSchemas(long seed) {
    this.random = new Random(seed);
    this.engine = List.of(Engine.values()).get(random.nextInt(Engine.values().length));
  }

  Schema schema() {
    List<String> names = some(NAMES);
    List<Integer> ids = shuffled(names.size());
    Map<String, List<Column>> columns = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i), columns("" + ids.get(i)));
    }
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      tables.add(table("" + ids.get(i), names.get(i), columns));
    }
    return new Schema(engine, tables, views(), enums()).sorted();
  }

  private List<Column> columns(String table) {
    List<String> names = some(NAMES);
    List<Integer> ids = shuffled(names.size());
    return IntStream.range(0, names.size())
        .mapToObj(i ->
            new Column(
                new Id(table + "." + ids.get(i)),
                names.get(i),
                pick(TYPES),
                random.nextBoolean(),
                random.nextInt(3) == 0 ? Optional.of("1") : Optional.empty(),
                new Column.Generation.None(),
                random.nextInt(4) == 0 ? "said" : ""))
        .toList();
  }

  private Table table(String id, String name, Map<String, List<Column>> all) {
    List<String> own = all.getOrDefault(name, List.of()).stream().map(Column::name).toList();
    List<Constraint> constraints = new ArrayList<>();
    List<Index> indexes = new ArrayList<>();
    if (!own.isEmpty()) {
      constraints.add(new Constraint.PrimaryKey("pk", List.of(pick(own))));
      constraints.add(new Constraint.Check("ck", pick(own) + " > 0"));
      constraints.add(reference(own, all));
      indexes.add(Index.on("i" + random.nextInt(2), some(own)));
    }
    String comment = random.nextInt(4) == 0 ? "said" : "";
    return new Table(
        new Id(id),
        new Name("s", name),
        all.getOrDefault(name, List.of()),
        constraints,
        indexes,
        comment);
  }

  private Constraint reference(List<String> own, Map<String, List<Column>> all) {
    String to =
        pick(all.keySet().stream().filter(n -> !all.getOrDefault(n, List.of()).isEmpty()).toList());
    String column = pick(all.getOrDefault(to, List.of()).stream().map(Column::name).toList());
    return new Constraint.ForeignKey(
        random.nextBoolean() ? "fk" : "",
        List.of(pick(own)),
        new Name("s", to),
        List.of(column),
        Constraint.Action.NO_ACTION,
        Constraint.Action.CASCADE);
  }

  private List<View> views() {
    return some(NAMES).stream()
        .map(n -> new View(new Id("v" + n), new Name("s", "v" + n), "select " + random.nextInt(2)))
        .toList();
  }

  private List<EnumType> enums() {
    return random.nextBoolean()
        ? List.of()
        : List.of(EnumType.of(new Id("e"), new Name("s", "mood"), some(NAMES)));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /// At least one of them, in their order.
  private List<String> some(List<String> list) {
    List<String> some = new ArrayList<>(list);
    some.removeIf(x -> random.nextInt(3) == 0);
    return some.isEmpty() ? List.of(list.getFirst()) : some;
  }

  private List<Integer> shuffled(int size) {
    List<Integer> ids = new ArrayList<>(IntStream.range(0, 4).boxed().toList());
    java.util.Collections.shuffle(ids, random);
    return ids.subList(0, size);
  }
}

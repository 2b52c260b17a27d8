package dado.schema.file;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.change.Difference;
import dado.schema.model.AnySchemas;
import dado.schema.model.Column;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Policy;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// What is written is read again, whatever the design, and what is read is written again.
class ModelFileLawsTest {

  @Property(tries = 3_000)
  void readsWhatItWrites(@ForAll long seed) {
    Schema schema = AnySchemas.of(seed);
    ModelFile file = ModelFile.of(schema);
    assertThat(ModelFile.read(file.write())).isEqualTo(file);
    assertThat(file.schema()).isEqualTo(schema);
  }

  @Property(tries = 1_000)
  void keepsRenamesAndWritesTheSameTextAgain(@ForAll long seed) {
    Schema schema = AnySchemas.of(seed);
    ModelFile file = ModelFile.of(schema).withSchema(renamed(schema, seed));
    String text = file.write();
    ModelFile read = ModelFile.read(text);
    assertThat(read).isEqualTo(file);
    assertThat(read.write()).isEqualTo(text);
  }

  @Property(tries = 1_000)
  void knowsALiveDatabaseByTheNamesOfTheLastSync(@ForAll long seed) {
    Schema schema = AnySchemas.of(seed);
    ModelFile file = ModelFile.of(schema).withSchema(renamed(schema, seed));
    Schema live = anonymous(schema);
    assertThat(ModelFile.of(file.identify(live)).write()).isEqualTo(ModelFile.of(schema).write());
  }

  @Property(tries = 500)
  void keepsWhatItDoesNotKnowInItsPlace(@ForAll long seed) {
    String text = ModelFile.of(AnySchemas.of(seed)).write();
    String strange = strange(text, new Random(seed));
    assertThat(ModelFile.read(strange).write()).isEqualTo(strange);
  }

  @Property(tries = 500)
  void writesAPropertyALineAndNothingElse(@ForAll long seed) {
    String text = ModelFile.of(AnySchemas.of(seed)).write();
    assertThat(text).endsWith("}\n").doesNotContain("\r").doesNotContain("\t");
    assertThat(text.lines())
        .allMatch(l -> l.matches(" *(\"(?:[^\"\\\\]|\\\\.)*\"(: .*)?|[\\[\\]{}]+),?"));
  }

  @Property(tries = 300)
  void aSyncedDesignHasNoDifference(@ForAll long seed) {
    Schema schema = AnySchemas.of(seed);
    ModelFile file = ModelFile.of(schema).withSchema(renamed(schema, seed)).synced();
    Schema live = anonymous(file.schema());
    assertThat(Difference.between(file.identify(live), file.schema())).isEmpty();
  }

  /// Puts fields that nobody knows behind some lines.
  private static String strange(String text, Random random) {
    StringBuilder out = new StringBuilder();
    int count = 0;
    List<String> lines = text.lines().toList();
    boolean options = false;
    for (String line : lines) {
      options = (options || line.matches(" *\"(options|sequence)\": \\{")) && !line.contains("}");
      out.append(line).append('\n');
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      boolean field = line.matches(" *\"[a-zA-Z]+\": [^\\[{].*,");
      if (field && !options && random.nextInt(5) == 0) {
        String value =
            count % 2 == 0 ? "[1, true, \"x\"]" : "{\n" + indent + "  \"a\": 1.50\n" + indent + "}";
        out.append(indent).append("\"x").append(count++).append("\": ").append(value).append(",\n");
      }
    }
    return out.toString();
  }

  /// The design with some other names; the first two tables swap theirs.
  private static Schema renamed(Schema schema, long seed) {
    Random random = new Random(seed);
    List<Table> tables = schema.tables().stream().map(t -> renamed(t, random)).toList();
    List<Table> swapped = swapped(tables);
    Map<Name, Name> names = new HashMap<>();
    for (int i = 0; i < swapped.size(); i++) {
      names.put(schema.tables().get(i).name(), swapped.get(i).name());
    }
    List<SchemaObject> objects =
        schema.objects().stream().map(o -> renamed(o, names, random)).toList();
    return schema.withTables(swapped).withObjects(objects);
  }

  private static List<Table> swapped(List<Table> tables) {
    if (tables.size() < 2) {
      return tables;
    }
    List<Table> swapped = new java.util.ArrayList<>(tables);
    swapped.set(0, tables.get(0).withName(tables.get(1).name()));
    swapped.set(1, tables.get(1).withName(tables.get(0).name()));
    return swapped;
  }

  private static Table renamed(Table table, Random random) {
    Name name =
        random.nextBoolean() ? table.name() : table.name().withLocal(table.name().local() + "_new");
    return table
        .withName(name)
        .withColumns(
            table.columns().stream()
                .map(c -> random.nextBoolean() ? c : c.withName(c.name() + "_new"))
                .toList())
        .withIndexes(
            table.indexes().stream()
                .map(i -> random.nextBoolean() ? i : i.withName(i.name() + "_new"))
                .toList());
  }

  private static SchemaObject renamed(SchemaObject object, Map<Name, Name> tables, Random random) {
    return switch (object) {
      case Trigger t -> moved(t.withTable(tables.getOrDefault(t.table(), t.table())));
      case Policy p -> moved(p.withTable(tables.getOrDefault(p.table(), p.table())));
      default ->
          random.nextBoolean()
              ? object
              : object.withName(object.name().withLocal(object.name().local() + "_new"));
    };
  }

  private static Trigger moved(Trigger trigger) {
    return trigger.withName(trigger.table().withLocal(trigger.name().local()));
  }

  private static Policy moved(Policy policy) {
    return policy.withName(policy.table().withLocal(policy.name().local()));
  }

  /// A schema with the identities that a catalog gives.
  private static Schema anonymous(Schema schema) {
    return schema
        .withTables(schema.tables().stream().map(ModelFileLawsTest::anonymous).toList())
        .withObjects(schema.objects().stream().map(ModelFileLawsTest::anonymous).toList());
  }

  private static Table anonymous(Table table) {
    return table
        .withId(Id.of("table", table.name().schema(), table.name().local()))
        .withColumns(table.columns().stream().map(c -> anonymous(c, table)).toList())
        .withIndexes(
            table.indexes().stream().map(i -> i.withId(Id.of("index", i.name()))).toList());
  }

  private static Column anonymous(Column column, Table table) {
    return column.withId(Id.of("column", table.name().local(), column.name()));
  }

  private static SchemaObject anonymous(SchemaObject object) {
    SchemaObject live = object.withId(Id.of("object", object.key().toString()));
    return switch (live) {
      case EnumType e ->
          new EnumType(
              e.id(),
              e.name(),
              EnumType.of(e.id(), e.name(), e.labels()).values(),
              e.comment(),
              e.options());
      case View v ->
          v.withIndexes(v.indexes().stream().map(i -> i.withId(Id.of("index", i.name()))).toList());
      default -> live;
    };
  }
}

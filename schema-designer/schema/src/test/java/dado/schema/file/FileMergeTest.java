package dado.schema.file;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.file.FileMerge.Clash;
import dado.schema.file.FileMerge.Side;
import dado.schema.model.AnySchemas;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FileMergeTest {
  private static final Table USERS = table("t1", "users", "id bigint", "email text");
  private static final Table ORDERS = table("t2", "orders", "id bigint", "total integer");
  private static final Schema BASE = schema(USERS, ORDERS);

  @Property(tries = 500)
  void aSideThatChangedNothingGivesTheOther(@ForAll long seed, @ForAll long other) {
    String base = ModelFile.of(AnySchemas.of(seed)).write();
    String changed = ModelFile.of(AnySchemas.of(other)).write();
    assertThat(clean(base, changed, base)).isEqualTo(changed);
    assertThat(clean(base, base, changed)).isEqualTo(changed);
    assertThat(clean(base, changed, changed)).isEqualTo(changed);
  }

  @Property(tries = 500)
  void withoutAClashItDoesNotMatterWhoIsMe(@ForAll long seed, @ForAll long other) {
    Schema base = AnySchemas.of(seed);
    Schema mine = without(base, seed);
    Schema theirs = without(base, other);
    String[] texts = {write(base), write(mine), write(theirs)};
    FileMerge one = FileMerge.of(texts[0], texts[1], texts[2], Side.MINE);
    FileMerge two = FileMerge.of(texts[0], texts[2], texts[1], Side.THEIRS);
    assertThat(one.clashes()).isEmpty();
    assertThat(one.text()).isEqualTo(two.text());
  }

  private static Schema without(Schema schema, long seed) {
    List<Table> tables = new ArrayList<>(schema.tables());
    tables.removeIf(t -> Math.floorMod(seed + t.id().hashCode(), 3) == 0);
    return schema.withTables(tables);
  }

  @Test
  void takesARenameHereAndATypeThere() {
    Schema merged =
        merge(
            column("t2", "total", c -> c.withName("amount")),
            column("t2", "total", c -> c.withType("numeric(12,2)")));
    Column column = orders(merged).columns().getLast();
    assertThat(column.name()).isEqualTo("amount");
    assertThat(column.type()).isEqualTo("numeric(12,2)");
  }

  @Test
  void takesColumnsThatBothAdded() {
    Schema merged =
        merge(
            schema(USERS, table("t2", "orders", "id bigint", "paid boolean", "total integer")),
            schema(USERS, table("t2", "orders", "id bigint", "total integer", "note text")));
    assertThat(orders(merged).columns())
        .extracting(Column::name)
        .containsExactly("id", "paid", "total", "note");
  }

  @Test
  void takesATableThatWentAndOneThatCame() {
    Schema merged = merge(schema(USERS), schema(USERS, ORDERS, table("t3", "items", "id bigint")));
    assertThat(merged.tables())
        .extracting(t -> t.name().local())
        .containsExactlyInAnyOrder("users", "items");
  }

  @Test
  void saysWhereBothChangedTheSame() {
    String mine = write(column("t2", "total", c -> c.withType("bigint")));
    String theirs = write(column("t2", "total", c -> c.withType("numeric")));
    List<String> where = List.of("tables", "orders", "columns", "total", "type");
    FileMerge merge = FileMerge.of(write(BASE), mine, theirs, Side.MINE);
    assertThat(merge.clashes())
        .containsExactly(new Clash(where, "\"integer\"", "\"bigint\"", "\"numeric\""));
    assertThat(ModelFile.read(merge.text()).write()).isEqualTo(mine);
    String other = FileMerge.of(write(BASE), mine, theirs, Side.THEIRS).text();
    assertThat(ModelFile.read(other).write()).isEqualTo(theirs);
  }

  @Test
  void aTableThatGoesHereAndChangesThereIsAClash() {
    String theirs = write(column("t2", "total", c -> c.withType("numeric")));
    FileMerge merge = FileMerge.of(write(BASE), write(schema(USERS)), theirs, Side.MINE);
    assertThat(merge.clashes())
        .extracting(Clash::where)
        .containsExactly(List.of("tables", "orders"));
    assertThat(merge.clashes().getFirst().mine()).isEmpty();
    assertThat(ModelFile.read(merge.text()).schema().tables()).containsExactly(USERS);
  }

  @Test
  void putsLayoutsTogether() {
    String base = "{\"format\": 1, \"positions\": {\"t1\": [0, 0], \"t2\": [10, 0]}}";
    String mine = base.replace("[0, 0]", "[5, 5]");
    String theirs = base.replace("[10, 0]", "[90, 90]");
    LayoutFile merged = LayoutFile.read(FileMerge.of(base, mine, theirs, Side.MINE).text());
    assertThat(merged.position(new Id("t1"))).contains(new LayoutFile.Position(5, 5));
    assertThat(merged.position(new Id("t2"))).contains(new LayoutFile.Position(90, 90));
  }

  private static Schema merge(Schema mine, Schema theirs) {
    FileMerge merge = FileMerge.of(write(BASE), write(mine), write(theirs), Side.MINE);
    assertThat(merge.clashes()).isEmpty();
    return ModelFile.read(merge.text()).schema();
  }

  private static String clean(String base, String mine, String theirs) {
    FileMerge merge = FileMerge.of(base, mine, theirs, Side.MINE);
    assertThat(merge.clashes()).isEmpty();
    return ModelFile.read(merge.text()).write();
  }

  private static Table orders(Schema schema) {
    return schema.table(ORDERS.name()).orElseThrow();
  }

  private static String write(Schema schema) {
    return ModelFile.of(schema).write();
  }

  private static Schema column(String table, String name, UnaryOperator<Column> change) {
    return BASE.withTables(
        BASE.tables().stream()
            .map(t -> t.id().value().equals(table) ? t.withColumns(changed(t, name, change)) : t)
            .toList());
  }

  private static List<Column> changed(Table table, String name, UnaryOperator<Column> change) {
    return table.columns().stream().map(c -> c.name().equals(name) ? change.apply(c) : c).toList();
  }

  private static Schema schema(Table... tables) {
    return Schema.empty(Engine.POSTGRESQL).withTables(List.of(tables));
  }

  private static Table table(String id, String name, String... columns) {
    List<Column> made = new ArrayList<>();
    for (String column : columns) {
      String[] words = column.split(" ");
      made.add(Column.of(new Id(id + "-" + words[0]), words[0], words[1], true));
    }
    return new Table(new Id(id), new Name("public", name), made, List.of(), List.of(), "");
  }
}

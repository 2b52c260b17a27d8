import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A schema as grown systems have them, the same for the same number of tables: modules of 8 to 40
/// tables around two or three entities of their own, a few keys from module to module, some to five
/// tables that everything references, some tables alone, some that reference themselves.
final class Clustered {

  private static final List<String> WORDS =
      List.of(
          "account", "invoice", "order", "customer", "product", "shipment", "payment", "ledger",
          "ticket", "device", "session", "contract", "employee", "warehouse", "campaign", "asset");

  private final Random random;
  private final List<Table> tables = new ArrayList<>();

  private Clustered(long seed) {
    random = new Random(seed);
  }

  static Schema of(int tables) {
    Clustered made = new Clustered(tables);
    for (int i = 0; i < 5 && i < tables; i++) {
      made.add("core", i, List.of());
    }
    for (int module = 0; made.tables.size() < tables; module++) {
      made.module(module, Math.min(8 + made.random.nextInt(33), tables - made.tables.size()));
    }
    return Schema.empty(Engine.POSTGRESQL).withTables(made.tables);
  }

  private void module(int module, int size) {
    int first = tables.size();
    String word = WORDS.get(module % WORDS.size()) + (module / WORDS.size() + 1);
    for (int i = 0; i < size; i++) {
      List<Integer> targets = new ArrayList<>();
      if (i > 0 && random.nextInt(25) > 0) {
        targets.add(first + random.nextInt(Math.min(i, 3)));
        if (random.nextInt(100) < 35) {
          targets.add(first + random.nextInt(i));
        }
      }
      if (random.nextInt(100) < 8 && first > 5) {
        targets.add(5 + random.nextInt(first - 5));
      }
      if (random.nextInt(100) < 12) {
        targets.add(random.nextInt(5));
      }
      if (random.nextInt(100) < 4) {
        targets.add(first + i);
      }
      add(word, i, targets);
    }
  }

  private void add(String word, int number, List<Integer> targets) {
    Name name = new Name("public", String.format(Locale.ROOT, "%s_%03d", word, number));
    List<Column> columns = new ArrayList<>();
    List<Constraint> constraints = new ArrayList<>();
    constraints.add(new Constraint.PrimaryKey(name.local() + "_pkey", List.of("id")));
    columns.add(column(name, "id", "bigint", false));
    int self = tables.size();
    for (int k = 0; k < targets.size(); k++) {
      int target = targets.get(k);
      Name other = target == self ? name : tables.get(target).name();
      String column = other.local() + "_id" + (k == 0 ? "" : "_" + k);
      columns.add(column(name, column, "bigint", random.nextInt(3) == 0));
      constraints.add(
          new Constraint.ForeignKey(
              name.local() + "_" + column + "_fkey",
              List.of(column),
              other,
              List.of("id"),
              Constraint.Action.NO_ACTION,
              Constraint.Action.NO_ACTION));
    }
    int plain = 3 + random.nextInt(10);
    for (int k = 0; k < plain; k++) {
      columns.add(
          column(name, WORDS.get((k + number) % WORDS.size()) + "_text", "text", k % 2 == 0));
    }
    tables.add(
        new Table(
            Id.of("table", name.schema(), name.local()), name, columns, constraints, List.of(), ""));
  }

  private static Column column(Name table, String name, String type, boolean nullable) {
    return Column.of(Id.of("column", table.local(), name), name, type, nullable);
  }
}

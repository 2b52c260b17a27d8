import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.change.Difference;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The difference of two databases' models, and of models of other sizes with 100 tables changed.
///
/// usage: Diff URL CHANGED_URL RUNS TABLES…; models with more tables than the database holds are made of copies.
final class Diff {

  private Diff() {}

  public static void main(String[] args) throws Throwable {
    Schema current = read(args[0]);
    int runs = Integer.parseInt(args[2]);
    measure("the databases' models", current, read(args[1]), runs);
    double before = 0;
    for (int i = 3; i < args.length; i++) {
      int tables = Integer.parseInt(args[i]);
      double now = measure("model to model", sized(current, tables), Copies.changed(sized(current, tables), 100), runs);
      if (before > 0) {
        System.out.printf(
            Locale.ROOT,
            "%-58s %.1f x the CPU of %s%n",
            "  " + args[i] + " tables",
            now / before,
            args[i - 1]);
      }
      before = now;
    }
    System.out.println("peak " + Meter.peak() + " MB");
  }

  private static Schema read(String url) throws Exception {
    try (Connection connection = DriverManager.getConnection(url)) {
      return Dialects.of(Engine.POSTGRESQL).catalog().read(connection, Progress.NONE);
    }
  }

  /// The first tables of a schema, or copies of all under other names until there are enough.
  private static Schema sized(Schema schema, int many) {
    List<Table> tables = new ArrayList<>();
    for (int copy = 0; tables.size() < many; copy++) {
      for (Table table : schema.tables().subList(0, Math.min(schema.tables().size(), many - tables.size()))) {
        tables.add(copy == 0 ? table : Copies.of(table, "copy" + copy + "_"));
      }
    }
    return schema.withTables(tables);
  }

  private static double measure(String what, Schema current, Schema desired, int runs) throws Throwable {
    List<Change> changes = Difference.between(current, desired);
    for (int warming = 0; warming < 10; warming++) {
      Difference.between(current, desired);
    }
    String name = "Dado, %s, %d tables, %d changes".formatted(what, current.tables().size(), changes.size());
    Meter meter = new Meter(name, 0);
    for (int run = 0; run < runs; run++) {
      meter.run(() -> Difference.between(current, desired));
    }
    meter.print();
    return meter.median(1);
  }
}

package dado.plan.verify;

import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.workload.Workload;
import dado.plan.workload.WorkloadStatement;
import dado.schema.model.Name;
import dado.schema.model.Table;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The tables that a workload and its indexes need.
final class Concerned {
  private Concerned() {}

  /// Those that are named, or all where a view is: nobody knows what it reads.
  static List<Table> tables(Database database, Workload workload, List<Hypothetical> indexes) {
    StringBuilder text = new StringBuilder();
    for (WorkloadStatement statement : workload.statements()) {
      text.append(statement.sql().toLowerCase(Locale.ROOT)).append('\n');
    }
    String all = text.toString();
    for (View view : database.schema().views()) {
      if (names(all, view.name())) {
        return database.schema().tables();
      }
    }
    List<Table> found = new ArrayList<>();
    for (Table table : database.schema().tables()) {
      boolean indexed = indexes.stream().anyMatch(i -> i.table().equals(table.name()));
      if (indexed || names(all, table.name())) {
        found.add(table);
      }
    }
    return found;
  }

  private static boolean names(String text, Name name) {
    return text.contains(name.local().toLowerCase(Locale.ROOT));
  }
}

package dado.schema.migration;

import dado.schema.change.Change;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Views that stand in the way of a change: they go first and come back last.
///
/// PostgreSQL refuses to change the type of a column that a view shows, or to drop it.
final class Dependents {

  private Dependents() {}

  static List<Change> around(Engine engine, List<Change> changes, Schema current, Schema desired) {
    if (engine != Engine.POSTGRESQL) {
      return changes;
    }
    Set<String> touched = new HashSet<>();
    changes.stream().filter(Dependents::isRefused).forEach(c -> touched.add(c.subject().local()));
    List<View> standing =
        current.views().stream()
            .filter(v -> desired.views().contains(v) && !isDropped(v, changes))
            .filter(v -> dependsOn(v, touched, current.views()))
            .toList();
    List<Change> all = new ArrayList<>();
    standing.reversed().forEach(v -> all.add(new Change.DropObject(v)));
    all.addAll(changes);
    standing.forEach(v -> all.add(new Change.AddObject(v)));
    return all;
  }

  private static boolean isDropped(View view, List<Change> changes) {
    return changes.stream()
        .anyMatch(c -> c instanceof Change.DropObject(View v) && v.name().equals(view.name()));
  }

  private static boolean isRefused(Change change) {
    return switch (change) {
      case Change.DropColumn c -> true;
      case Change.AlterColumn(Name table, Column before, Column after) ->
          !before.type().equals(after.type());
      default -> false;
    };
  }

  private static boolean dependsOn(View view, Set<String> tables, List<View> views) {
    return tables.stream().anyMatch(t -> says(view, t))
        || views.stream()
            .filter(v -> !v.equals(view) && says(view, v.name().local()))
            .anyMatch(v -> tables.stream().anyMatch(t -> says(v, t)));
  }

  private static boolean says(View view, String name) {
    String word = "(?<![\\w$])" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?![\\w$])";
    return Pattern.compile(word).matcher(view.definition().toLowerCase(Locale.ROOT)).find();
  }
}

package dado.schema.dialect.sqlite;

import dado.schema.change.Change;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.View;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which views and triggers must not be there while a script runs: those that speak of a table that
/// is made anew, for SQLite refuses its last rename while one is left dangling; those that speak of
/// a column that goes; and those that the script itself changes.
final class Parking {

  private final Schema before;
  private final List<Change> changes;
  private final Steps steps;
  private final Mentions mentions;

  private Parking(Schema before, List<Change> changes, Steps steps) {
    this.before = before;
    this.changes = changes;
    this.steps = steps;
    this.mentions = new Mentions(before);
  }

  static Set<SchemaObject> of(Schema before, List<Change> changes, Steps steps) {
    return new Parking(before, changes, steps).parked();
  }

  private Set<SchemaObject> parked() {
    Set<Name> names = new HashSet<>();
    Set<SchemaObject> first = new LinkedHashSet<>();
    changed(first);
    for (Steps.Step step : steps.all()) {
      switch (step) {
        case Steps.Rebuilt r -> names.addAll(everName(r.rebuild().wanted().name()));
        case Steps.Altered a -> losing(a.change(), first);
        case Steps.Other o -> {}
      }
    }
    if (names.isEmpty() && first.isEmpty()) {
      return Set.of();
    }
    return altersTables() ? mentions.closure(names, first) : withTriggers(first);
  }

  /// The objects that the script alters or renames.
  private void changed(Set<SchemaObject> first) {
    for (Change change : changes) {
      altered(change)
          .filter(ObjectSql::waits)
          .ifPresent(old ->
              before.objects().stream()
                  .filter(o -> o.id().equals(old.id()) || o.key().equals(old.key()))
                  .forEach(first::add));
    }
  }

  private static Optional<SchemaObject> altered(Change change) {
    return switch (change) {
      case Change.AlterObject(SchemaObject o, SchemaObject wanted) -> Optional.of(o);
      case Change.RenameObject(SchemaObject o, Name to) -> Optional.of(o);
      default -> Optional.empty();
    };
  }

  private void losing(Change change, Set<SchemaObject> first) {
    if (change instanceof Change.DropColumn c) {
      everName(c.table()).forEach(t -> first.addAll(mentions.of(t, c.column().name())));
    }
  }

  /// The names that a table has in the course of the script.
  private Set<Name> everName(Name name) {
    Set<Name> names = new HashSet<>(Set.of(name));
    changes.stream()
        .filter(Change.RenameTable.class::isInstance)
        .map(Change.RenameTable.class::cast)
        .toList()
        .reversed()
        .forEach(r -> {
          if (names.contains(r.to())) {
            names.add(r.from());
          }
        });
    return names;
  }

  private boolean altersTables() {
    return steps.all().stream().anyMatch(s -> s instanceof Steps.Rebuilt || isRename(s));
  }

  private static boolean isRename(Steps.Step step) {
    return switch (step) {
      case Steps.Other o -> o.change() instanceof Change.RenameTable;
      case Steps.Altered a ->
          a.change() instanceof Change.DropColumn || a.change() instanceof Change.RenameColumn;
      case Steps.Rebuilt r -> true;
    };
  }

  /// A view takes its own triggers along.
  private Set<SchemaObject> withTriggers(Set<SchemaObject> first) {
    Set<SchemaObject> all = new LinkedHashSet<>(first);
    first.stream()
        .filter(View.class::isInstance)
        .forEach(v -> all.addAll(mentions.triggersOn(v.name())));
    return all;
  }
}

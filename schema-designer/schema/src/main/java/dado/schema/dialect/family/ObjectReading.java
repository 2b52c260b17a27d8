package dado.schema.dialect.family;

import static java.util.stream.Collectors.groupingBy;

import dado.schema.dialect.Catalog;
import dado.schema.dialect.CatalogRows;
import dado.schema.model.Routine;
import dado.schema.model.SchemaObject;
import dado.schema.model.Trigger;
import dado.schema.model.Version;
import dado.schema.model.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How views, triggers, routines and events are read. What the role may not read is noted.
record ObjectReading(
    FamilyTraits traits,
    Scope scope,
    Version version,
    CatalogRows rows,
    Unqualified unqualified,
    List<Catalog.Unread> unread) {

  List<SchemaObject> objects(String collation) throws SQLException {
    FamilyObjects assembly = new FamilyObjects(scope.database(), traits.identifiers(), unqualified);
    List<SchemaObject> objects = new ArrayList<>();
    objects.addAll(routines(assembly, collation));
    objects.addAll(views(assembly));
    objects.addAll(triggers(assembly));
    all("Events", 0.95, FamilyQueries.EVENTS, ObjectRows.Event::read).stream()
        .map(assembly::event)
        .forEach(objects::add);
    new Rights(scope, rows).missing().forEach(unread::add);
    return objects;
  }

  private List<View> views(FamilyObjects assembly) throws SQLException {
    var found = all("Views", 0.75, FamilyQueries.VIEWS, ObjectRows.View::read);
    note(
        found.stream().filter(v -> v.definition().isEmpty()).map(ObjectRows.View::name).toList(),
        "The definitions of views",
        "It takes SHOW VIEW and SELECT on them (GRANT SHOW VIEW, SELECT ON … TO …).");
    List<ObjectRows.View> known = found.stream().filter(v -> !v.definition().isEmpty()).toList();
    Map<String, String> algorithms =
        traits.algorithms(
            rows, scope.database(), known.stream().map(ObjectRows.View::name).toList());
    return known.stream()
        .map(v -> assembly.view(v, algorithms.getOrDefault(v.name(), v.algorithm())))
        .toList();
  }

  private List<Trigger> triggers(FamilyObjects assembly) throws SQLException {
    List<Trigger> triggers = new ArrayList<>();
    String before = "";
    String watched = "";
    for (var row : all("Triggers", 0.85, FamilyQueries.TRIGGERS, ObjectRows.Trigger::read)) {
      String watches = row.table() + "\n" + row.timing() + row.event();
      triggers.add(assembly.trigger(row, watches.equals(watched) ? before : ""));
      before = row.name();
      watched = watches;
    }
    return triggers;
  }

  private List<Routine> routines(FamilyObjects assembly, String collation) throws SQLException {
    var found = all("Routines", 0.9, FamilyQueries.ROUTINES, ObjectRows.Routine::read);
    if (found.isEmpty()) {
      return List.of();
    }
    var parameters =
        all("Parameters", 0.92, FamilyQueries.PARAMETERS, ObjectRows.Parameter::read).stream()
            .collect(groupingBy(p -> p.what() + " " + p.routine()));
    note(
        found.stream().filter(r -> r.body().isEmpty()).map(ObjectRows.Routine::name).toList(),
        "The bodies of routines",
        "It takes SHOW_ROUTINE, or SELECT on the server's own tables, or to be their definer.");
    return found.stream()
        .filter(r -> r.body().isPresent())
        .filter(r -> r.what().equals("FUNCTION") || r.what().equals("PROCEDURE"))
        .map(r ->
            assembly.routine(
                r, parameters.getOrDefault(r.what() + " " + r.name(), List.of()), collation))
        .toList();
  }

  private void note(List<String> names, String what, String why) {
    if (!names.isEmpty()) {
      unread.add(new Catalog.Unread(what + " " + FamilyCatalog.listed(names), why));
    }
  }

  private <T> List<T> all(String what, double fraction, String sql, CatalogRows.RowReader<T> reader)
      throws SQLException {
    return rows.all(what, fraction, scope.in(FamilyCatalog.worded(sql, traits, version)), reader);
  }
}

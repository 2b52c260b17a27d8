package dado.cli;

import dado.schema.change.Change;
import dado.schema.dialect.Ddl;
import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import dado.schema.migration.Reversibility;
import dado.schema.migration.Risk;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A planned migration as a JSON document.
final class DiffJson {

  private DiffJson() {}

  static String text(Origins.Pair pair, Planning.Plan plan) {
    return JsonText.of(document(pair, plan)) + "\n";
  }

  static ObjectNode document(Origins.Pair pair, Planning.Plan plan) {
    Migration migration = plan.migration();
    ObjectNode document = JsonText.object();
    document.put("engine", EngineName.of(pair.from().engine()));
    document.put("from", pair.from().given());
    document.put("to", pair.to().given());
    document.put("different", !plan.isEmpty());
    document.set("up", statements(migration.up(), migration.risks()));
    document.set("down", statements(migration.down(), List.of()));
    document.set("reversibility", reversibility(migration.reversibility()));
    document.set("unsupported", unsupported(migration.unsupported()));
    document.set("renamesToReview", renames(plan));
    document.set("notes", SchemaDumpCommand.notes(pair.from().notes()));
    document.set("unread", SchemaDumpCommand.unread(pair.from().unread()));
    pair.to().notes().forEach(n -> document.withArray("notes").add(note(n)));
    document.withArray("unread").addAll(SchemaDumpCommand.unread(pair.to().unread()));
    return document;
  }

  private static ObjectNode note(dado.schema.text.Note note) {
    return (ObjectNode) SchemaDumpCommand.notes(List.of(note)).get(0);
  }

  private static ArrayNode statements(List<Statement> statements, List<Risk> risks) {
    ArrayNode array = JsonText.array();
    for (Statement statement : statements) {
      ObjectNode one = array.addObject();
      one.put("sql", statement.sql());
      one.put("transactional", statement.transactional());
      one.set("change", change(statement.cause()));
      one.set("risks", risks(statement, risks));
    }
    return array;
  }

  private static ArrayNode risks(Statement statement, List<Risk> risks) {
    ArrayNode array = JsonText.array();
    for (Risk risk : risks) {
      if (risk.sql().equals(statement.sql())) {
        ObjectNode one = array.addObject();
        one.put("rule", risk.rule());
        one.put("severity", risk.severity().name().toLowerCase(java.util.Locale.ROOT));
        one.put("message", risk.message());
        one.put("advice", risk.advice());
      }
    }
    return array;
  }

  private static ObjectNode change(Change change) {
    ObjectNode one = JsonText.object();
    one.put("kind", change.getClass().getSimpleName());
    one.put("what", ChangeText.of(change));
    return one;
  }

  static ObjectNode reversibility(Reversibility reversibility) {
    ObjectNode one = JsonText.object();
    switch (reversibility) {
      case Reversibility.Exact _ -> one.put("kind", "exact");
      case Reversibility.StructureOnly(List<String> lost) -> {
        one.put("kind", "structure only");
        one.set("lost", JsonText.texts(lost));
      }
      case Reversibility.Impossible(String why) -> {
        one.put("kind", "impossible");
        one.put("why", why);
      }
    }
    return one;
  }

  private static ArrayNode unsupported(List<Ddl.Unsupported> unsupported) {
    ArrayNode array = JsonText.array();
    for (Ddl.Unsupported each : unsupported) {
      ObjectNode one = array.addObject();
      one.set("change", change(each.change()));
      one.put("why", each.why());
      one.put("remedy", each.remedy());
    }
    return array;
  }

  private static ArrayNode renames(Planning.Plan plan) {
    ArrayNode array = JsonText.array();
    for (var pair : plan.lookalikes()) {
      ObjectNode one = array.addObject();
      one.put("from", pair.from());
      one.put("to", pair.to());
      one.put("why", pair.why());
      one.put("likeness", Math.round(pair.likeness() * 100) / 100.0);
    }
    return array;
  }
}

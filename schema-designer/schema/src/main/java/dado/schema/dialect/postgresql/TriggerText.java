package dado.schema.dialect.postgresql;

import dado.schema.model.Name;
import dado.schema.model.Trigger;
import java.util.ArrayList;
import java.util.List;

/// Triggers as PostgreSQL's SQL.
record TriggerText(Target target) {

  List<String> add(Trigger trigger) {
    List<String> texts = new ArrayList<>();
    texts.add(trigger.definition());
    if (trigger.options().has("enabled")) {
      texts.add(enabled(trigger));
    }
    if (!trigger.comment().isEmpty()) {
      texts.add(comment(trigger));
    }
    return texts;
  }

  private String enabled(Trigger trigger) {
    String words =
        switch (trigger.options().get("enabled")) {
          case "disabled" -> "DISABLE TRIGGER ";
          case "replica" -> "ENABLE REPLICA TRIGGER ";
          case "always" -> "ENABLE ALWAYS TRIGGER ";
          default -> "ENABLE TRIGGER ";
        };
    return target.alter(trigger.table()) + words + target.quote(trigger.name().local());
  }

  private String on(Trigger trigger) {
    return target.quote(trigger.name().local()) + " ON " + target.quote(trigger.table());
  }

  private String comment(Trigger trigger) {
    return target.comment("TRIGGER " + on(trigger), trigger.comment());
  }

  String drop(Trigger trigger) {
    return "DROP TRIGGER " + on(trigger);
  }

  List<String> alter(Trigger before, Trigger after) {
    return before.definition().equals(after.definition())
        ? adjusted(before, after)
        : recreated(before, after);
  }

  private List<String> recreated(Trigger before, Trigger after) {
    List<String> texts = new ArrayList<>();
    texts.add(drop(before));
    texts.addAll(add(after));
    return texts;
  }

  private List<String> adjusted(Trigger before, Trigger after) {
    List<String> texts = new ArrayList<>();
    if (!before.options().get("enabled").equals(after.options().get("enabled"))) {
      texts.add(enabled(after));
    }
    if (!before.comment().equals(after.comment())) {
      texts.add(comment(after));
    }
    return texts;
  }

  String rename(Trigger trigger, Name to) {
    return "ALTER TRIGGER " + on(trigger) + " RENAME TO " + target.quote(to.local());
  }
}

package dado.schema.dialect.postgresql;

import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Trigger;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;

/// Triggers as PostgreSQL's SQL.
record TriggerText(Target target) {

  List<String> add(Trigger trigger) {
    List<String> texts = new ArrayList<>();
    texts.add(definition(trigger));
    if (trigger.options().has("enabled")) {
      texts.add(enabled(trigger));
    }
    if (!trigger.comment().isEmpty()) {
      texts.add(comment(trigger));
    }
    return texts;
  }

  /// The statement that creates it, under the name that it has now: the text keeps the one that the
  /// catalog had.
  private String definition(Trigger trigger) {
    String text = trigger.definition();
    List<Token> tokens =
        SqlLexer.tokens(Engine.POSTGRESQL, text).stream().filter(Token::significant).toList();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).in(text).equalsIgnoreCase("TRIGGER")) {
        Token name = tokens.get(i + 1);
        String quoted = target.quote(trigger.name().local());
        return text.substring(0, name.start()) + quoted + text.substring(name.end());
      }
    }
    return text;
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

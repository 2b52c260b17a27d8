package dado.schema.parse;

import dado.schema.model.Name;
import dado.schema.model.SchemaObject;
import dado.schema.model.Trigger;
import java.util.List;

/// Reads how PostgreSQL's `ALTER TABLE` turns a trigger on and off.
record TriggerSwitch(Drafts drafts, TableDraft table) {

  /// Words, and the state that a trigger has after them.
  private record State(String words, String enabled) {}

  private static final List<State> STATES =
      List.of(
          new State("DISABLE TRIGGER", "disabled"),
          new State("ENABLE REPLICA TRIGGER", "replica"),
          new State("ENABLE ALWAYS TRIGGER", "always"),
          new State("ENABLE TRIGGER", ""));

  /// Whether the words were about a trigger.
  boolean read(Words words) {
    for (State state : STATES) {
      if (words.accept(state.words())) {
        turn(words, state.enabled());
        return true;
      }
    }
    return false;
  }

  private void turn(Words words, String enabled) {
    Words at = words.copy();
    Name name = table.name.withLocal(words.name("the trigger's name"));
    boolean known =
        drafts.change(
            SchemaObject.Kind.TRIGGER,
            name,
            o -> o instanceof Trigger t && t.table().equals(table.name) ? turned(t, enabled) : o);
    if (!known) {
      throw at.expected("a trigger that was made before");
    }
  }

  private static Trigger turned(Trigger trigger, String enabled) {
    return new Trigger(
        trigger.id(),
        trigger.name(),
        trigger.table(),
        trigger.definition(),
        trigger.comment(),
        trigger.options().with("enabled", enabled));
  }
}

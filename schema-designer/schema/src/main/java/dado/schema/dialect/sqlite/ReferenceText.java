package dado.schema.dialect.sqlite;

import dado.schema.model.Constraint;
import dado.schema.model.Constraint.Action;
import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A `REFERENCES` clause.
///
/// @param end the place behind it
record ReferenceText(
    Name table, List<String> columns, Action onDelete, Action onUpdate, Options options, int end) {

  static ReferenceText read(DdlText part, int at) {
    Reader reader = new Reader(part, at + 2);
    Name table = new Name("main", at + 1 < reader.size() ? part.words().get(at + 1).name() : "");
    return reader.read(table);
  }

  Constraint.ForeignKey key(String name, List<String> own) {
    return new Constraint.ForeignKey(name, own, table, columns, onDelete, onUpdate, options);
  }

  private static final class Reader {

    private final DdlText part;
    private int at;
    private List<String> columns = List.of();
    private Action onDelete = Action.NO_ACTION;
    private Action onUpdate = Action.NO_ACTION;
    private Options options = Options.NONE;

    Reader(DdlText part, int at) {
      this.part = part;
      this.at = at;
    }

    int size() {
      return part.words().size();
    }

    ReferenceText read(Name table) {
      if (part.is(at, "(")) {
        columns = new KeyText(part, at).names();
        at = part.close(at) + 1;
      }
      while (isMore()) {
        step();
      }
      return new ReferenceText(table, columns, onDelete, onUpdate, options, at);
    }

    private boolean isMore() {
      return part.are(at, "ON", "DELETE")
          || part.are(at, "ON", "UPDATE")
          || part.is(at, "MATCH")
          || part.is(at, "DEFERRABLE")
          || part.are(at, "NOT", "DEFERRABLE");
    }

    private void step() {
      if (part.is(at, "ON")) {
        action(part.is(at + 1, "DELETE"));
      } else if (part.is(at, "MATCH")) {
        String match = at + 1 < size() ? part.words().get(at + 1).name() : "";
        String kept = match.equalsIgnoreCase("simple") ? "" : match.toLowerCase(Locale.ROOT);
        options = options.with("match", kept);
        at += 2;
      } else {
        deferral();
      }
    }

    private void action(boolean delete) {
      Action action =
          Arrays.stream(Action.values())
              .filter(a -> part.are(at + 2, a.sql().split(" ")))
              .findFirst()
              .orElse(Action.NO_ACTION);
      onDelete = delete ? action : onDelete;
      onUpdate = delete ? onUpdate : action;
      at += 2 + action.sql().split(" ").length;
    }

    private void deferral() {
      boolean not = part.is(at, "NOT");
      at += not ? 2 : 1;
      boolean deferred = part.are(at, "INITIALLY", "DEFERRED");
      at += part.is(at, "INITIALLY") ? 2 : 0;
      String value = not ? "" : deferred ? "deferred" : "immediate";
      options = options.with("deferrable", value);
    }
  }
}

package dado.schema.edit.line;

import dado.schema.model.Constraint.Action;
import dado.schema.model.Engine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Prints a line.
record LineWriter(Engine engine) {

  String write(List<LineItem> items) {
    return items.stream().map(this::item).collect(Collectors.joining(", "));
  }

  private String item(LineItem item) {
    return switch (item) {
      case LineItem.Column c -> column(c);
      case LineItem.Key k ->
          k.kind().word()
              + (k.columns().size() == 1
                  ? " " + name(k.columns().getFirst())
                  : k.columns().stream()
                      .map(this::name)
                      .collect(Collectors.joining(", ", " (", ")")));
      case LineItem.Check c -> "check (" + c.condition() + ")";
    };
  }

  private String name(String name) {
    return LineText.quoted(engine, name);
  }

  private String column(LineItem.Column column) {
    StringBuilder line = new StringBuilder(name(column.name()));
    line.append(column.type().isEmpty() ? "" : " " + column.type());
    line.append(column.required() ? "!" : "");
    line.append(column.value().isEmpty() ? "" : " = " + expression(column.value()));
    line.append(column.touched().isEmpty() ? "" : " on update " + expression(column.touched()));
    column.reference().ifPresent(r -> line.append(" -> ").append(reference(r)));
    line.append(column.key() ? " pk" : "");
    line.append(column.unique() ? " unique" : "");
    line.append(column.indexed() ? " index" : "");
    line.append(column.generated() ? " identity" : "");
    line.append(
        column.comment().isEmpty() ? "" : " " + LineText.constant(engine, column.comment()));
    return line.toString();
  }

  private String expression(String expression) {
    return DefaultText.written(engine, expression);
  }

  private String reference(Reference reference) {
    return reference.path().stream().map(this::name).collect(Collectors.joining("."))
        + action(" on delete ", reference.onDelete())
        + action(" on update ", reference.onUpdate());
  }

  private static String action(String when, Action action) {
    return action == Action.NO_ACTION ? "" : when + action.sql().toLowerCase(Locale.ROOT);
  }
}

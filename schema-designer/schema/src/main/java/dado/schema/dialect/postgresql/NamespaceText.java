package dado.schema.dialect.postgresql;

import dado.schema.model.Namespace;
import java.util.ArrayList;
import java.util.List;

/// Schemas as PostgreSQL's SQL.
record NamespaceText(Target target) {

  /// Every database has a schema `public` from the start.
  private static boolean isPublic(Namespace namespace) {
    return namespace.name().local().equals("public");
  }

  List<String> add(Namespace namespace) {
    List<String> texts = new ArrayList<>();
    texts.add(
        "CREATE SCHEMA "
            + (isPublic(namespace) ? "IF NOT EXISTS " : "")
            + target.quote(namespace.name().local()));
    if (!namespace.comment().isEmpty()) {
      texts.add(target.comment(what(namespace), namespace.comment()));
    }
    Owners.first(target, what(namespace), namespace.options()).ifPresent(texts::add);
    return texts;
  }

  private String what(Namespace namespace) {
    return "SCHEMA " + target.quote(namespace.name().local());
  }

  List<String> drop(Namespace namespace) {
    return List.of(
        isPublic(namespace)
            ? target.comment(what(namespace), "standard public schema")
            : "DROP " + what(namespace));
  }

  List<String> alter(Namespace before, Namespace after) {
    List<String> texts = new ArrayList<>();
    if (!before.comment().equals(after.comment())) {
      texts.add(target.comment(what(after), after.comment()));
    }
    Owners.changed(target, what(after), before.options(), after.options()).ifPresent(texts::add);
    return texts;
  }
}

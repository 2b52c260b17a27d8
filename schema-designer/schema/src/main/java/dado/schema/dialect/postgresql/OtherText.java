package dado.schema.dialect.postgresql;

import dado.schema.model.Name;
import dado.schema.model.OtherObject;
import java.util.ArrayList;
import java.util.List;

/// What is carried as text, as PostgreSQL's SQL.
record OtherText(Target target) {

  private static final String RULE = "RULE ON ";

  List<String> add(OtherObject object) {
    List<String> texts = new ArrayList<>();
    texts.add(object.definition());
    if (!object.comment().isEmpty()) {
      texts.add(target.comment(what(object), object.comment()));
    }
    return texts;
  }

  /// The kind and name of the object as SQL says them.
  private String what(OtherObject object) {
    String what = object.what();
    if (what.startsWith(RULE)) {
      return "RULE " + target.quote(object.name().local()) + " ON " + what.substring(RULE.length());
    }
    if (what.startsWith("OPERATOR (")) {
      return "OPERATOR "
          + target.quote(object.name().schema())
          + "."
          + object.name().local()
          + what.substring("OPERATOR".length());
    }
    if (what.equals("CAST")) {
      return "CAST (" + object.name().local() + ")";
    }
    return what
        + " "
        + (object.name().schema().isEmpty()
            ? target.quote(object.name().local())
            : target.quote(object.name()));
  }

  String drop(OtherObject object) {
    return "DROP " + what(object);
  }

  List<String> alter(OtherObject before, OtherObject after) {
    List<String> texts = new ArrayList<>();
    if (!before.definition().equals(after.definition())) {
      texts.add(drop(before));
      texts.addAll(add(after));
    } else if (!before.comment().equals(after.comment())) {
      texts.add(target.comment(what(after), after.comment()));
    }
    return texts;
  }

  List<String> rename(OtherObject object, Name to) {
    if (object.what().startsWith(RULE)) {
      String on = object.what().substring(RULE.length());
      return List.of(
          "ALTER RULE "
              + target.quote(object.name().local())
              + " ON "
              + on
              + " RENAME TO "
              + target.quote(to.local()));
    }
    if (object.name().schema().isEmpty()) {
      return List.of("ALTER " + what(object) + " RENAME TO " + target.quote(to.local()));
    }
    return new TableText(target).rename(object.what(), object.name(), to);
  }
}

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
    Name name = object.name();
    if (what.startsWith(RULE)) {
      return "RULE " + target.quote(name.local()) + " ON " + what.substring(RULE.length());
    }
    if (what.startsWith("OPERATOR (")) {
      String operands = what.substring("OPERATOR".length());
      return "OPERATOR " + target.quote(name.schema()) + "." + name.local() + operands;
    }
    return what.equals("CAST") ? "CAST (" + name.local() + ")" : what + " " + quoted(name);
  }

  private String quoted(Name name) {
    return name.schema().isEmpty() ? target.quote(name.local()) : target.quote(name);
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
    boolean local = object.what().startsWith(RULE) || object.name().schema().isEmpty();
    return local
        ? List.of("ALTER " + what(object) + " RENAME TO " + target.quote(to.local()))
        : new TableText(target).rename(object.what(), object.name(), to);
  }
}

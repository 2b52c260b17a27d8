package dado.schema.dialect.postgresql;

import dado.schema.model.Name;
import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.List;

/// What is set on a whole table, as PostgreSQL's SQL.
record TableOptions(Target target) {

  /// What follows the parentheses of `CREATE TABLE`.
  String clauses(Options options) {
    return (options.has("access method")
            ? " USING " + target.quote(options.get("access method"))
            : "")
        + Parameters.with(options)
        + (options.has("tablespace")
            ? " TABLESPACE " + target.quote(options.get("tablespace"))
            : "");
  }

  /// What follows the creation of a table and its indexes.
  List<String> afterwards(Name table, Options options) {
    return beside(table, Options.NONE, options);
  }

  /// What is no part of `CREATE TABLE`, where it differs.
  private List<String> beside(Name table, Options before, Options after) {
    List<String> texts = new ArrayList<>();
    security(table, before, after, texts);
    replicaIdentity(table, before, after, texts);
    cluster(table, before, after, texts);
    Owners.changed(target, "TABLE " + target.quote(table), before, after).ifPresent(texts::add);
    return texts;
  }

  List<String> alter(Name table, Options before, Options after) {
    List<String> texts = new ArrayList<>();
    String head = target.alter(table);
    inheritance(head, before, after, texts);
    storage(head, before, after, texts);
    texts.addAll(IndexText.parameters(head.strip(), Parameters.of(before), Parameters.of(after)));
    texts.addAll(beside(table, before, after));
    return texts;
  }

  private void storage(String head, Options before, Options after, List<String> texts) {
    if (before.has("unlogged") != after.has("unlogged")) {
      texts.add(head + (after.has("unlogged") ? "SET UNLOGGED" : "SET LOGGED"));
    }
    if (!before.get("access method").equals(after.get("access method"))) {
      texts.add(head + "SET ACCESS METHOD " + or(after.get("access method"), "heap"));
    }
    if (!before.get("tablespace").equals(after.get("tablespace"))) {
      texts.add(head + "SET TABLESPACE " + or(after.get("tablespace"), "pg_default"));
    }
  }

  private String or(String name, String usual) {
    return target.quote(name.isEmpty() ? usual : name);
  }

  private static void inheritance(String head, Options before, Options after, List<String> texts) {
    List<String> was = parents(before);
    List<String> is = parents(after);
    was.stream().filter(p -> !is.contains(p)).forEach(p -> texts.add(head + "NO INHERIT " + p));
    is.stream().filter(p -> !was.contains(p)).forEach(p -> texts.add(head + "INHERIT " + p));
  }

  static List<String> parents(Options options) {
    return options.has("inherits") ? Expressions.parts(options.get("inherits")) : List.of();
  }

  private void security(Name table, Options before, Options after, List<String> texts) {
    boolean was = isEnabled(before);
    boolean is = isEnabled(after);
    if (was != is) {
      texts.add(target.alter(table) + (is ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
    }
    if (isForced(before) != isForced(after)) {
      texts.add(
          target.alter(table) + (isForced(after) ? "FORCE" : "NO FORCE") + " ROW LEVEL SECURITY");
    }
  }

  private static boolean isEnabled(Options options) {
    return options.has("row security") && !options.get("row security").startsWith("disabled");
  }

  private static boolean isForced(Options options) {
    return options.get("row security").endsWith("forced");
  }

  private void replicaIdentity(Name table, Options before, Options after, List<String> texts) {
    String identity = after.get("replica identity");
    if (!before.get("replica identity").equals(identity)) {
      texts.add(target.alter(table) + "REPLICA IDENTITY " + identity(identity));
    }
  }

  private String identity(String identity) {
    return switch (identity) {
      case "" -> "DEFAULT";
      case "full" -> "FULL";
      case "nothing" -> "NOTHING";
      default -> "USING INDEX " + target.quote(identity.substring("index ".length()));
    };
  }

  private void cluster(Name table, Options before, Options after, List<String> texts) {
    String index = after.get("cluster on");
    if (!before.get("cluster on").equals(index)) {
      texts.add(
          target.alter(table)
              + (index.isEmpty() ? "SET WITHOUT CLUSTER" : "CLUSTER ON " + target.quote(index)));
    }
  }
}

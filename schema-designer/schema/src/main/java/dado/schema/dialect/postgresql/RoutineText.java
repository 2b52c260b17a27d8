package dado.schema.dialect.postgresql;

import dado.schema.model.Engine;
import dado.schema.model.Grant;
import dado.schema.model.Name;
import dado.schema.model.Routine;
import dado.schema.model.Schema;
import dado.schema.sql.SqlLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Functions, procedures and aggregates as PostgreSQL's SQL.
record RoutineText(Target target) {

  private static final Pattern SQL = Pattern.compile("(?is)\\blanguage\\s+sql\\b");

  /// `FUNCTION name(types)`.
  String signature(Routine routine, Name name) {
    boolean star = routine.what().equals("AGGREGATE") && routine.arguments().isEmpty();
    return routine.what()
        + " "
        + target.quote(name)
        + "("
        + (star ? "*" : routine.arguments())
        + ")";
  }

  List<String> add(Routine routine) {
    List<String> texts = new ArrayList<>(unchecked(routine));
    texts.add(definition(routine));
    if (!routine.comment().isEmpty()) {
      texts.add(target.comment(signature(routine, routine.name()), routine.comment()));
    }
    Owners.first(target, signature(routine, routine.name()), routine.options())
        .ifPresent(texts::add);
    return texts;
  }

  /// PostgreSQL looks into the text of an SQL function when it is made, and what that speaks of may
  /// come later. Its own dumps begin so, too.
  private static List<String> unchecked(Routine routine) {
    return SQL.matcher(routine.definition()).find()
        ? List.of("SET LOCAL check_function_bodies = off")
        : List.of();
  }

  List<String> alter(Routine before, Routine after, Schema goal) {
    boolean differs = !rest(before).equals(rest(after));
    if (differs && !isReplaceable(before, after)) {
      return recreated(before, after, goal);
    }
    List<String> texts = new ArrayList<>();
    if (differs) {
      texts.addAll(unchecked(after));
      texts.add(definition(after));
    }
    String what = signature(after, after.name());
    if (!before.comment().equals(after.comment())) {
      texts.add(target.comment(what, after.comment()));
    }
    Owners.changed(target, what, before.options(), after.options()).ifPresent(texts::add);
    return texts;
  }

  private List<String> recreated(Routine before, Routine after, Schema goal) {
    List<String> texts = new ArrayList<>();
    texts.add("DROP " + signature(before, before.name()));
    texts.addAll(add(after));
    texts.addAll(grants(after, goal));
    return texts;
  }

  private List<String> grants(Routine routine, Schema goal) {
    String on = routine.what().replace("AGGREGATE", "FUNCTION") + " (" + routine.arguments() + ")";
    return goal.objects(Grant.class).stream()
        .filter(g -> g.name().equals(routine.name()) && g.on().equals(on))
        .flatMap(g -> new GrantText(target).add(g).stream())
        .toList();
  }

  /// The statement that creates it, under the name that it has now: the text keeps the one that the
  /// catalog had.
  private String definition(Routine routine) {
    String rest = rest(routine);
    String create = routine.what().equals("AGGREGATE") ? "CREATE " : "CREATE OR REPLACE ";
    return rest.equals(routine.definition())
        ? rest
        : create + routine.what() + " " + target.quote(routine.name()) + rest;
  }

  /// The definition from its arguments on.
  private static String rest(Routine routine) {
    String text = routine.definition();
    return SqlLexer.tokens(Engine.POSTGRESQL, text).stream()
        .filter(t -> t.in(text).equals("("))
        .findFirst()
        .map(t -> text.substring(t.start()))
        .orElse(text);
  }

  /// PostgreSQL replaces what is inside a routine, and lets defaults come; names and types of
  /// arguments and results have to stay.
  static boolean isReplaceable(Routine before, Routine after) {
    if (!before.what().equals(after.what()) || before.what().equals("AGGREGATE")) {
      return false;
    }
    List<String> was = header(before);
    List<String> is = header(after);
    return was.size() == is.size()
        && IntStream.range(0, was.size()).allMatch(i -> isKept(was.get(i), is.get(i)));
  }

  private static boolean isKept(String was, String is) {
    boolean redefined =
        was.contains(" DEFAULT ")
            && is.contains(" DEFAULT ")
            && withoutDefault(was).equals(withoutDefault(is));
    return redefined || is.startsWith(was + " DEFAULT ") || was.equals(is);
  }

  private static String withoutDefault(String argument) {
    return argument.substring(0, argument.indexOf(" DEFAULT "));
  }

  /// The arguments, and the result as the last one.
  private static List<String> header(Routine routine) {
    String rest = rest(routine).substring(1);
    List<String> parts = new ArrayList<>();
    int close = Expressions.closing(rest);
    parts.addAll(Expressions.parts(rest.substring(0, close)));
    parts.add(
        rest.substring(close + 1)
            .lines()
            .map(String::strip)
            .filter(l -> l.startsWith("RETURNS "))
            .findFirst()
            .orElse(""));
    return parts;
  }

  List<String> rename(Routine routine, Name to) {
    Name from = routine.name();
    List<String> texts = new ArrayList<>();
    if (!from.schema().equals(to.schema())) {
      texts.add("ALTER " + signature(routine, from) + " SET SCHEMA " + target.quote(to.schema()));
    }
    if (!from.local().equals(to.local())) {
      Name moved = new Name(to.schema(), from.local());
      texts.add("ALTER " + signature(routine, moved) + " RENAME TO " + target.quote(to.local()));
    }
    return texts;
  }
}

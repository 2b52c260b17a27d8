package dado.schema.dialect.postgresql;

import dado.schema.model.Grant;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.OtherObject;
import dado.schema.model.Schema;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Views and materialized views as PostgreSQL's SQL.
record ViewText(Target target) {

  private static final String COMMENT = "comment on ";
  private static final String DEFAULT = "default of ";

  static String kind(View view) {
    return view.materialized() ? "MATERIALIZED VIEW" : "VIEW";
  }

  private String what(View view) {
    return kind(view) + " " + target.quote(view.name());
  }

  String drop(View view) {
    return "DROP " + what(view);
  }

  List<String> add(View view) {
    List<String> texts = new ArrayList<>();
    texts.add(create(view, "CREATE "));
    IndexText index = new IndexText(target);
    view.indexes().forEach(i -> texts.addAll(index.add(view.name(), i)));
    texts.addAll(details(view, "", Options.NONE));
    Owners.first(target, what(view), view.options()).ifPresent(texts::add);
    return texts;
  }

  private String create(View view, String create) {
    Options options = view.options();
    return create
        + what(view)
        + (options.has("access method")
            ? " USING " + target.quote(options.get("access method"))
            : "")
        + Parameters.with(options)
        + (options.has("tablespace")
            ? " TABLESPACE " + target.quote(options.get("tablespace"))
            : "")
        + " AS\n"
        + view.definition();
  }

  /// The comments on the view and its columns, and the columns' defaults, where they differ.
  private List<String> details(View view, String comment, Options before) {
    List<String> texts = new ArrayList<>();
    if (!view.comment().equals(comment)) {
      texts.add(target.comment(what(view), view.comment()));
    }
    keys(COMMENT, before, view.options()).forEach(c -> texts.add(columnComment(view, c)));
    keys(DEFAULT, before, view.options()).forEach(c -> texts.add(columnDefault(view, c)));
    return texts;
  }

  private String columnComment(View view, String column) {
    String comment = view.options().get(COMMENT + column);
    return target.comment("COLUMN " + target.column(view.name(), column), comment);
  }

  private String columnDefault(View view, String column) {
    String value = view.options().get(DEFAULT + column);
    return "ALTER VIEW "
        + target.quote(view.name())
        + " ALTER COLUMN "
        + target.quote(column)
        + (value.isEmpty() ? " DROP DEFAULT" : " SET DEFAULT " + value);
  }

  private static Set<String> keys(String prefix, Options before, Options after) {
    Set<String> all = new TreeSet<>(before.values().keySet());
    all.addAll(after.values().keySet());
    Set<String> columns = new TreeSet<>();
    for (String key : all) {
      if (key.startsWith(prefix) && !before.get(key).equals(after.get(key))) {
        columns.add(key.substring(prefix.length()));
      }
    }
    return columns;
  }

  List<String> alter(View before, View after, Schema goal) {
    return isAlterable(before, after) ? altered(before, after) : recreated(before, after, goal);
  }

  private static boolean isAlterable(View before, View after) {
    return before.materialized() == after.materialized()
        && before.options().get("access method").equals(after.options().get("access method"))
        && (before.definition().equals(after.definition()) || isReplaceable(before, after));
  }

  private List<String> altered(View before, View after) {
    List<String> texts = new ArrayList<>();
    if (before.definition().equals(after.definition())) {
      String head = "ALTER " + what(after);
      texts.addAll(new IndexText(target).stored(head, before.options(), after.options()));
    } else {
      texts.add(create(after, "CREATE OR REPLACE "));
    }
    indexes(before, after, texts);
    texts.addAll(details(after, before.comment(), before.options()));
    Owners.changed(target, what(after), before.options(), after.options()).ifPresent(texts::add);
    return texts;
  }

  private void indexes(View before, View after, List<String> texts) {
    IndexText text = new IndexText(target);
    Name name = after.name();
    for (Index index : before.indexes()) {
      if (after.indexes().stream().noneMatch(i -> i.same(index))) {
        texts.add("DROP INDEX " + text.quoted(name, index));
      }
    }
    for (Index index : after.indexes()) {
      if (before.indexes().stream().noneMatch(i -> i.same(index))) {
        texts.addAll(text.add(name, index));
      }
    }
  }

  /// What was on the view goes with it and comes back.
  private List<String> recreated(View before, View after, Schema goal) {
    List<String> texts = new ArrayList<>();
    texts.add(drop(before));
    texts.addAll(add(after));
    texts.addAll(attached(after.name(), goal));
    return texts;
  }

  private List<String> attached(Name view, Schema goal) {
    List<String> texts = new ArrayList<>();
    goal.objects(Trigger.class).stream()
        .filter(t -> t.table().equals(view))
        .forEach(t -> texts.addAll(new TriggerText(target).add(t)));
    goal.objects(OtherObject.class).stream()
        .filter(o -> o.what().equals("RULE ON " + target.quote(view)))
        .forEach(o -> texts.addAll(new OtherText(target).add(o)));
    goal.objects(Grant.class).stream()
        .filter(g -> g.name().equals(view) && g.on().equals("TABLE"))
        .forEach(g -> texts.addAll(new GrantText(target).add(g)));
    return texts;
  }

  /// PostgreSQL replaces a view whose columns stay as they are, in front of new ones. Their types
  /// are known to stay only where they are written alike and come from the same tables.
  static boolean isReplaceable(View before, View after) {
    SelectList was = SelectList.of(before.definition());
    SelectList is = SelectList.of(after.definition());
    return !before.materialized()
        && !was.items().isEmpty()
        && was.items().size() <= is.items().size()
        && was.items().equals(is.items().subList(0, was.items().size()))
        && isSubset(was.sources(), is.sources());
  }

  private static boolean isSubset(Map<String, String> part, Map<String, String> whole) {
    return whole.entrySet().containsAll(part.entrySet());
  }
}

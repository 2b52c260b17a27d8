package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Grant;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.OtherObject;
import dado.schema.model.Policy;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The objects of a random schema that stand on its tables, and its sequences.
final class RandomObjects {

  private final Words words;
  private final Dice dice;
  private final Map<Integer, Table> tables;
  private final Map<Integer, View> views = new HashMap<>();
  private final Map<Integer, String> shown = new HashMap<>();
  private final List<SchemaObject> all = new ArrayList<>();

  RandomObjects(Words words, Map<Integer, Table> tables) {
    this.words = words;
    this.dice = words.dice();
    this.tables = tables;
    sequences();
    for (int slot = 0; slot < Words.VIEWS; slot++) {
      view(slot);
    }
    tables.forEach(this::trigger);
    if (words.isPostgresql()) {
      tables.forEach(this::policy);
      tables.forEach(this::statistics);
    }
    if (!words.isSqlite()) {
      tables.forEach((slot, t) -> grant(slot, "TABLE", t.name()));
      views.forEach((slot, v) -> grant(Words.TABLES + slot, "TABLE", v.name()));
    }
  }

  List<SchemaObject> all() {
    return all;
  }

  /// The name of the sequence in a slot, where there is one.
  static Optional<Name> sequence(Words words, int slot) {
    boolean there = words.isPostgresql() && !words.dice().once(3, 300, slot);
    return there ? Optional.of(words.name(words.either("q" + slot, 301, slot))) : Optional.empty();
  }

  private void sequences() {
    for (int slot = 0; slot < 2; slot++) {
      int place = slot;
      sequence(words, slot)
          .ifPresent(name ->
              all.add(
                  new Sequence(
                      words.id("q" + place, name.local()),
                      name,
                      dice.once(3, 302, place) ? "integer" : "bigint",
                      owner(place),
                      words.comment(303, place),
                      words.option("increment", List.of("2"), 304, place))));
    }
  }

  private Optional<Sequence.OwningColumn> owner(int slot) {
    Table table = tables.get(dice.roll(Words.TABLES, 305, slot));
    return table == null || dice.once(2, 306, slot)
        ? Optional.empty()
        : Optional.of(new Sequence.OwningColumn(table.name(), column(table, 307, slot).name()));
  }

  private Column column(Table table, int... purpose) {
    return table.columns().get(dice.roll(table.columns().size(), purpose));
  }

  private void view(int slot) {
    int from = dice.roll(Words.TABLES + slot, 310, slot);
    Name base = from < Words.TABLES ? name(tables.get(from)) : name(views.get(from - Words.TABLES));
    if (base.local().isEmpty() || dice.once(3, 311, slot)) {
      return;
    }
    String column = shown(from, slot);
    Name name = words.relation(Words.TABLES + slot);
    boolean kept = words.isPostgresql() && dice.once(4, 312, slot);
    List<Index> indexes = kept ? List.of(Index.on("iv" + slot, List.of(column))) : List.of();
    shown.put(slot, column);
    View view =
        new View(
            words.id("v" + slot, name.local()),
            name,
            "SELECT " + column + " FROM " + words.printed(base),
            kept,
            indexes,
            words.isPostgresql() ? words.comment(313, slot) : "",
            Options.NONE);
    views.put(slot, view);
    all.add(view);
  }

  private static Name name(@org.jspecify.annotations.Nullable Table table) {
    return table == null ? new Name("", "") : table.name();
  }

  private static Name name(@org.jspecify.annotations.Nullable View view) {
    return view == null ? new Name("", "") : view.name();
  }

  private String shown(int from, int slot) {
    Table table = tables.get(from);
    return from < Words.TABLES && table != null
        ? column(table, 314, slot).name()
        : shown.getOrDefault(from - Words.TABLES, "");
  }

  private void trigger(int slot, Table table) {
    if (!dice.once(3, 320, slot)) {
      return;
    }
    Name name = words.name(words.either("g" + slot, 321, slot));
    String event = dice.once(2, 322, slot) ? "INSERT" : "DELETE";
    String text =
        "CREATE TRIGGER " + name.local() + " AFTER " + event + " ON " + words.printed(table.name());
    all.add(
        new Trigger(
            words.id("g" + slot, name.local()),
            name,
            table.name(),
            text,
            words.isPostgresql() ? words.comment(323, slot) : "",
            words.isPostgresql()
                ? words.option("enabled", List.of("disabled"), 324, slot)
                : Options.NONE));
  }

  private void policy(int slot, Table table) {
    if (!dice.once(4, 330, slot)) {
      return;
    }
    Name name = words.name(words.either("y" + slot, 331, slot));
    all.add(
        new Policy(
            words.id("y" + slot, name.local()),
            name,
            table.name(),
            dice.once(2, 332, slot),
            "ALL",
            List.of("public"),
            Optional.of("(" + column(table, 333, slot).name() + " IS NOT NULL)"),
            Optional.empty(),
            words.comment(334, slot)));
  }

  private void statistics(int slot, Table table) {
    if (dice.once(4, 340, slot) && table.columns().size() > 1) {
      Name name = words.name("z" + slot);
      String text =
          "CREATE STATISTICS "
              + words.printed(name)
              + " ON "
              + table.columns().get(0).name()
              + ", "
              + table.columns().get(1).name()
              + " FROM "
              + words.printed(table.name());
      all.add(
          new OtherObject(
              words.id("z" + slot, name.local()), name, "STATISTICS", text, words.comment(341)));
    }
  }

  private void grant(int slot, String on, Name name) {
    if (dice.once(3, 350, slot)) {
      String grantee = dice.once(2, 351, slot) ? "ann" : "bob";
      List<String> privileges =
          dice.once(2, 352, slot) ? List.of("SELECT") : List.of("INSERT", "SELECT");
      all.add(
          new Grant(
              words.id("h" + slot, name.local() + grantee), name, on, grantee, privileges, false));
    }
  }
}

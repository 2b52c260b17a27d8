package dado.schema.change;

import dado.schema.model.Column;
import dado.schema.model.Name;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Pairs of a thing that goes and one that comes that look like a rename. Dado asks about them and
/// never decides: a rename keeps the data, a drop does not.
public final class Lookalikes {

  /// The least likeness that is worth a question, of 1.
  private static final double ENOUGH = 0.5;

  private Lookalikes() {}

  /// Something that may have been renamed.
  ///
  /// @param from the old name, as [Renames] reads it
  /// @param to the new name
  /// @param why what speaks for it, for people
  /// @param likeness 0 to 1
  public record Lookalike(String from, String to, String why, double likeness) {}

  /// The pairs among changes, the likeliest first. Each thing is in one pair at most.
  public static List<Lookalike> in(List<Change> changes) {
    List<Lookalike> all = new ArrayList<>();
    for (Change change : changes) {
      switch (change) {
        case Change.DropTable(Table old) -> tables(old, changes, all);
        case Change.DropColumn drop -> columns(drop, changes, all);
        default -> {}
      }
    }
    all.sort(Comparator.comparingDouble(Lookalike::likeness).reversed());
    return single(all);
  }

  private static List<Lookalike> single(List<Lookalike> all) {
    Set<String> taken = new HashSet<>();
    List<Lookalike> single = new ArrayList<>();
    for (Lookalike pair : all) {
      if (!taken.contains("-" + pair.from()) && !taken.contains("+" + pair.to())) {
        taken.add("-" + pair.from());
        taken.add("+" + pair.to());
        single.add(pair);
      }
    }
    return List.copyOf(single);
  }

  private static void tables(Table old, List<Change> changes, List<Lookalike> all) {
    for (Change change : changes) {
      if (change instanceof Change.AddTable(Table fresh)) {
        addLikely(pair(old, fresh), all);
      }
    }
  }

  private static void addLikely(Lookalike pair, List<Lookalike> all) {
    if (pair.likeness() >= ENOUGH) {
      all.add(pair);
    }
  }

  private static Lookalike pair(Table old, Table fresh) {
    double columns = shared(old, fresh);
    double names = likeness(old.name().local(), fresh.name().local());
    return new Lookalike(
        written(old.name()),
        written(fresh.name()),
        Math.round(columns * 100) + " % of the columns are the same",
        0.8 * columns + 0.2 * names);
  }

  private static double shared(Table a, Table b) {
    Set<String> ours = new HashSet<>();
    a.columns().forEach(c -> ours.add(c.name() + " " + c.type()));
    Set<String> all = new HashSet<>(ours);
    int both = 0;
    for (Column column : b.columns()) {
      String key = column.name() + " " + column.type();
      both += ours.contains(key) ? 1 : 0;
      all.add(key);
    }
    return all.isEmpty() ? 0 : (double) both / all.size();
  }

  private static void columns(Change.DropColumn drop, List<Change> changes, List<Lookalike> all) {
    Column old = drop.column();
    for (Change change : changes) {
      if (change instanceof Change.AddColumn(Name table, Column fresh, int position)
          && table.equals(drop.table())
          && !old.name().equals(fresh.name())
          && old.type().equals(fresh.type())) {
        addLikely(pair(table, old, fresh, position == drop.position()), all);
      }
    }
  }

  /// @param place whether they stand in the same place
  private static Lookalike pair(Name table, Column old, Column fresh, boolean place) {
    boolean rest = old.withName(fresh.name()).withId(fresh.id()).equals(fresh);
    return new Lookalike(
        written(table) + "." + quoted(old.name()),
        written(table) + "." + quoted(fresh.name()),
        "the same type " + old.type() + (place ? " in the same place" : ""),
        0.3 + 0.3 * likeness(old.name(), fresh.name()) + (place ? 0.2 : 0) + (rest ? 0.2 : 0));
  }

  private static String written(Name name) {
    return quoted(name.schema()) + "." + quoted(name.local());
  }

  private static String quoted(String part) {
    return part.contains(".") ? "\"" + part + "\"" : part;
  }

  /// 1 for equal names, 0 for names without anything in common: 1 minus the edit distance over the
  /// longer length.
  static double likeness(String a, String b) {
    String x = a.toLowerCase(Locale.ROOT);
    String y = b.toLowerCase(Locale.ROOT);
    int longer = Math.max(x.length(), y.length());
    return longer == 0 ? 1 : 1 - (double) distance(x, y) / longer;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

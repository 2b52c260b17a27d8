package dado.schema.edit;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.dialect.Identifiers;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.model.View;
import dado.schema.sql.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// The texts of views that follow the renaming of what they read. The columns of the views keep
/// their names.
final class ViewTexts {

  private ViewTexts() {}

  /// Writes a column's new name into the views that read it.
  ///
  /// @param table the table as it was
  static void renameColumn(Act act, Table table, String from, String to) {
    for (View view : ViewReads.of(act.schema(), table, from)) {
      String text = view.definition();
      ViewReads reads = ViewReads.of(act.schema().engine(), text);
      List<Integer> places = reads.places(table.name(), from);
      change(act, view, replaced(act.schema(), reads, text, places, new Words(from, to, true)));
    }
  }

  /// Writes a table's new name into the views that read it, unless the change has done so itself.
  ///
  /// @param before the schema before the change
  static void renameTable(Act act, Schema before, Name from, Name to) {
    for (View was : ViewReads.of(before, from)) {
      SchemaObject there = act.things().object(was.key());
      if (there instanceof View view && view.definition().equals(was.definition())) {
        String text = view.definition();
        ViewReads reads = ViewReads.of(before.engine(), text);
        Words words = new Words(from.local(), to.local(), false);
        change(act, view, replaced(before, reads, text, reads.places(from), words));
      }
    }
  }

  private static void change(Act act, View view, String text) {
    if (!text.equals(view.definition())) {
      act.make(new Change.AlterObject(view, view.withDefinition(text)));
    }
  }

  /// @param labels whether a renamed item of a select list keeps its label
  private record Words(String from, String to, boolean labels) {}

  private static String replaced(
      Schema schema, ViewReads reads, String sql, List<Integer> places, Words words) {
    Identifiers identifiers = Dialects.of(schema.engine()).identifiers();
    Set<Integer> items = words.labels() ? SelectItems.of(reads) : Set.of();
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (int place : places) {
      Token token = reads.tokens().get(place);
      text.append(sql, done, token.start()).append(identifiers.quote(words.to()));
      if (items.contains(place)) {
        text.append(" AS ").append(identifiers.quote(words.from()));
      }
      done = token.end();
    }
    return text.append(sql.substring(done)).toString();
  }

  /// The places of the columns that are by themselves an item of a select list.
  private static final class SelectItems {

    /// For each open parenthesis, whether a select list is being read in it.
    private final Deque<Boolean> lists = new ArrayDeque<>(List.of(false));

    static Set<Integer> of(ViewReads reads) {
      SelectItems items = new SelectItems();
      Set<Integer> found = new java.util.HashSet<>();
      for (int i = 0; i < reads.tokens().size(); i++) {
        items.read(reads.word(i));
        if (items.lists.getFirst() && isAlone(reads, i)) {
          found.add(i);
        }
      }
      return found;
    }

    private void read(String word) {
      switch (word) {
        case "(" -> lists.push(false);
        case ")" -> {
          if (lists.size() > 1) {
            lists.pop();
          }
        }
        case "select" -> {
          lists.pop();
          lists.push(true);
        }
        case "from" -> {
          lists.pop();
          lists.push(false);
        }
        default -> {}
      }
    }

    private static boolean isAlone(ViewReads reads, int at) {
      int start = at;
      while (reads.word(start - 1).equals(".")) {
        start -= 2;
      }
      String before = reads.word(start - 1);
      String after = reads.word(at + 1);
      boolean begins = before.equals("select") || before.equals(",") || before.equals("distinct");
      return begins && (after.equals(",") || after.equals("from") || after.isEmpty());
    }
  }
}

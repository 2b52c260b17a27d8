package dado.plan.format.sqlite;

import dado.plan.format.frame.Frames;
import dado.plan.format.frame.Grid;
import dado.plan.format.frame.Unframed;
import dado.plan.model.Span;
import dado.plan.syntax.Json;
import dado.plan.syntax.JsonReader;
import dado.plan.syntax.PlanSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the rows of `EXPLAIN QUERY PLAN` in a text: as lines, as JSON, or in a table, whatever
/// drew it.
///
/// @param rows in their order
/// @param old whether they are those of versions before 3.24
record EqpRows(List<EqpRow> rows, boolean old) {
  private static final Set<String> HEADER =
      Set.of("id", "parent", "notused", "detail", "selectid", "order", "from");
  private static final String EXPECTED =
      "id, parent, notused and detail with tabs between, as EXPLAIN QUERY PLAN gives them";

  static EqpRows read(String text) throws PlanSyntaxException {
    String start = text.stripLeading();
    if (start.startsWith("[")) {
      return json(text);
    }
    return isPlain(start) ? lines(text) : grid(text);
  }

  /// Whether the text is rows without a frame, perhaps below their header.
  static boolean isPlain(String text) {
    String first = firstLine(text);
    return EqpRow.of(first, Span.NONE).isPresent() || isHeader(first);
  }

  private static String firstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }

  /// Whether a line is the header, with tabs, bars or commas between.
  private static boolean isHeader(String line) {
    String[] words = line.strip().split("[\\t|,]", -1);
    return words.length == 4
        && words[3].equals("detail")
        && List.of(words).stream().allMatch(HEADER::contains);
  }

  private static EqpRows lines(String text) throws PlanSyntaxException {
    List<EqpRow> rows = new ArrayList<>();
    boolean header = false;
    boolean old = false;
    int number = 0;
    for (int at = 0; at < text.length(); ) {
      int stop = text.indexOf('\n', at);
      int end = stop < 0 ? text.length() : stop;
      int close = end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
      String line = text.substring(at, close);
      number++;
      if (rows.isEmpty() && isHeader(line)) {
        header = true;
        old = line.contains("selectid");
      } else {
        take(line, new Span(at, close), number, rows);
      }
      at = end + 1;
    }
    rows.replaceAll(r -> whole(r, text));
    return finished(rows, header, old);
  }

  private static void take(String line, Span place, int number, List<EqpRow> rows)
      throws PlanSyntaxException {
    Optional<EqpRow> row = EqpRow.of(line, place);
    if (row.isPresent()) {
      rows.add(row.get());
    } else if (!rows.isEmpty() && !line.isBlank()) {
      // A name with a line break in it goes on in the next line.
      EqpRow last = rows.getLast();
      rows.set(
          rows.size() - 1, last.with(last.detail(), new Span(last.place().start(), place.end())));
    } else if (!line.isBlank()) {
      throw new PlanSyntaxException("Not a row of a plan", number, 1, EXPECTED);
    }
  }

  /// A row with all the lines of its text.
  private static EqpRow whole(EqpRow row, String text) {
    int lineEnd = text.indexOf('\n', row.place().start());
    if (lineEnd < 0 || row.place().end() <= lineEnd) {
      return row;
    }
    return row.with(row.detail() + text.substring(lineEnd, row.place().end()), row.place());
  }

  private static EqpRows finished(List<EqpRow> rows, boolean header, boolean old)
      throws PlanSyntaxException {
    if (rows.isEmpty() && !header) {
      throw new PlanSyntaxException("No plan", 1, 1, EXPECTED);
    }
    return new EqpRows(rows, old || rows.stream().anyMatch(r -> r.first() == 0));
  }

  private static EqpRows json(String text) throws PlanSyntaxException {
    List<EqpRow> rows = new ArrayList<>();
    boolean old = false;
    for (Json element : JsonReader.read(text).elements().toList()) {
      if (element instanceof Json.Obj object) {
        boolean select = object.get("selectid").isPresent();
        old |= select;
        EqpRow.of(
                object.string(select ? "selectid" : "id"),
                object.string(select ? "order" : "parent"),
                object.string(select ? "from" : "notused"),
                object.string("detail"),
                new Span(object.text().start(), object.text().end()))
            .ifPresent(rows::add);
      }
    }
    return finished(rows, false, old);
  }

  private static EqpRows grid(String text) throws PlanSyntaxException {
    for (Unframed part : Frames.unframed(text)) {
      if (part.grid().isPresent() && part.grid().get().column("detail") >= 0) {
        return rows(part.grid().get());
      }
    }
    throw new PlanSyntaxException("Not a row of a plan", 1, 1, EXPECTED);
  }

  private static EqpRows rows(Grid grid) throws PlanSyntaxException {
    boolean old = grid.column("selectid") >= 0;
    List<EqpRow> rows = new ArrayList<>();
    for (Grid.Row row : grid.rows()) {
      EqpRow.of(
              grid.cell(row, old ? "selectid" : "id"),
              grid.cell(row, old ? "order" : "parent"),
              grid.cell(row, old ? "from" : "notused"),
              grid.cell(row, "detail"),
              row.place())
          .ifPresent(rows::add);
    }
    return finished(rows, true, old);
  }
}

package dado.plan.format;

import dado.plan.format.family.Notes;
import dado.plan.format.frame.Cut;
import dado.plan.format.frame.Frames;
import dado.plan.format.frame.Lines;
import dado.plan.format.frame.Unframed;
import dado.plan.model.Query;
import dado.plan.model.Span;
import dado.plan.model.Unknown;
import dado.plan.syntax.PlanSyntaxException;
import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plans in a text that is no log, with the statements before them.
final class Paste {

  /// A plan's text.
  ///
  /// @param end where it ends in the paste, with its frame
  /// @param before what stands before it, back to the plan before
  private record Found(Cut cut, int end, List<Cut> before) {}

  private final String text;
  private final String sql;
  private final List<Found> found = new ArrayList<>();
  private List<Cut> pending = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private int counted;
  private int line = 1;

  Paste(String text, String sql) {
    this.text = text;
    this.sql = sql;
  }

  List<Reading> read() {
    if (Documents.isOne(text.substring(0, Math.min(1 << 12, text.length()))) && wholly()) {
      return readings;
    }
    Frames.unframed(text).forEach(this::part);
    for (int i = 0; i < found.size(); i++) {
      int start = i == 0 ? 0 : found.get(i - 1).end;
      int end = i + 1 == found.size() ? text.length() : found.get(i).end;
      boolean last = i + 1 == found.size();
      read(found.get(i), start, end, last, last ? pending : found.get(i + 1).before);
    }
    if (readings.isEmpty()) {
      nothing();
    }
    return readings;
  }

  /// Reads a text that is nothing but documents.
  private boolean wholly() {
    try {
      for (Query query : Recognition.read(sql, text)) {
        readings.add(Reading.of(lineOf(query, 0), query));
      }
      return true;
    } catch (PlanSyntaxException e) {
      return false;
    }
  }

  private void nothing() {
    try {
      Recognition.read(sql, text);
    } catch (PlanSyntaxException e) {
      readings.add(Reading.of(e));
    }
    if (readings.isEmpty()) {
      readings.add(Reading.of(Recognition.none("There is no plan in the text")));
    }
  }

  private void part(Unframed part) {
    Cut cut = new Cut(part.text(), part.offsets());
    if (!part.framed()) {
      bare(cut);
    } else if (Recognition.isPlan(part.text())) {
      add(cut, part.place().end());
    } else {
      pending.add(cut);
    }
  }

  private void add(Cut cut, int end) {
    found.add(new Found(cut, end, pending));
    pending = new ArrayList<>();
  }

  /// What stands in no frame: statements, plans, and anything else.
  private void bare(Cut cut) {
    Lines lines = new Lines(cut.text());
    int first = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || begins(lines, i)) {
        block(cut, lines.start(first), i < lines.size() ? lines.start(i) : cut.text().length());
        first = i;
      }
    }
  }

  /// Whether another statement, or a document behind a blank line, begins.
  private static boolean begins(Lines lines, int line) {
    char c = lines.at(line, 0);
    if (c == '{' || c == '[' || c == '<') {
      return lines.isBlank(line - 1) || lines.text().startsWith("<explain", lines.start(line));
    }
    if (lines.length(line) == 0 || c == ' ' || lines.length(line) > 100_000) {
      return false;
    }
    String all = lines.line(line);
    return Prompts.starts(all) || Statement.isExplain(all);
  }

  private void block(Cut cut, int from, int to) {
    Cut block = cut.part(from, to);
    if (Documents.isOne(block.text())) {
      documents(block);
      return;
    }
    Lines lines = new Lines(block.text());
    int first = Starts.of(lines);
    if (first < 0) {
      pending.add(block);
      return;
    }
    if (first > 0) {
      pending.add(block.part(0, lines.start(first)));
    }
    Cut plan = block.part(lines.start(first), block.text().length());
    add(plan, end(plan));
  }

  private void documents(Cut block) {
    if (block.text().stripLeading().startsWith("<")) {
      add(block, end(block));
      return;
    }
    for (int[] bounds : Documents.split(block.text())) {
      Cut document = block.part(bounds[0], bounds[1]);
      boolean opens = "[{".indexOf(document.text().charAt(0)) >= 0;
      if (opens && Recognition.isPlan(document.text())) {
        add(document, end(document));
      } else {
        pending.add(document);
      }
    }
  }

  private static int end(Cut cut) {
    return cut.offsets().original(cut.text().length() - 1) + 1;
  }

  private void read(Found plan, int start, int end, boolean last, List<Cut> after) {
    String raw = text.substring(start, end);
    Relocation back = new Relocation(plan.cut.offsets(), start, raw);
    int before = linesBefore(start);
    List<Unknown> others = new ArrayList<>();
    List<Unknown> remarks = new ArrayList<>();
    String statement = statement(plan.before, start, others, remarks, false);
    if (last) {
      statement(pending, start, others, remarks, true);
    }
    try {
      Notes notes = notes(after);
      String of = notes.sql(statement.isEmpty() ? sql : statement);
      for (Query query : Recognition.read(of, plan.cut.text())) {
        if (query.engine() == Engine.POSTGRESQL) {
          others.addAll(remarks);
          remarks.clear();
        }
        Query moved = back.moved(query, others).withPrinted(notes.messages());
        readings.add(Reading.of(lineOf(moved, start), moved));
        others.clear();
      }
    } catch (PlanSyntaxException e) {
      readings.add(Reading.of(back.moved(e, plan.cut.text(), before)));
    }
  }

  /// What the server remarks on a plan of MySQL or MariaDB, printed behind it.
  private static Notes notes(List<Cut> after) {
    Notes notes = new Notes();
    after.forEach(cut -> cut.text().lines().forEach(notes::take));
    return notes;
  }

  private static boolean isNote(Notes notes, Cut cut, int[] line) {
    String text = cut.text().substring(line[0], line[1]).strip();
    return notes.take(text) || Notes.isRuling(text);
  }

  /// The last statement in what stands before a plan; lines that are none are collected, and so are
  /// statements whose plan is missing.
  ///
  /// @param remarks what looks like the notes that MySQL and MariaDB print beside their plans
  private static String statement(
      List<Cut> before, int start, List<Unknown> others, List<Unknown> remarks, boolean missing) {
    String found = "";
    Cut last = null;
    Notes notes = new Notes();
    for (Cut cut : before) {
      Statement statement = Statement.of(cut.text());
      for (int[] line : statement.others()) {
        (isNote(notes, cut, line) ? remarks : others).add(unknown(cut, line, start));
      }
      if (!statement.sql().isEmpty()) {
        missing(last, start, others);
        last = cut;
        found = statement.sql();
      }
    }
    if (missing) {
      missing(last, start, others);
    }
    return found;
  }

  private static void missing(@Nullable Cut cut, int start, List<Unknown> others) {
    if (cut == null) {
      return;
    }
    String text = cut.text().stripLeading();
    if (!Prompts.starts(text) || Statement.isExplain(Prompts.without(text))) {
      int first = cut.text().length() - cut.text().stripLeading().length();
      others.add(unknown(cut, new int[] {first, cut.text().stripTrailing().length()}, start));
    }
  }

  private static Unknown unknown(Cut cut, int[] bounds, int start) {
    Span place = cut.offsets().original(new Span(bounds[0], bounds[1]));
    String text = cut.text().substring(bounds[0], bounds[1]).strip();
    return new Unknown(0, text, new Span(place.start() - start, place.end() - start));
  }

  private int lineOf(Query query, int start) {
    Span place = query.root().place();
    return linesBefore(start + (place.isKnown() ? place.start() : 0)) + 1;
  }

  /// How many lines end before an offset; asked in ascending order it needs one pass.
  private int linesBefore(int offset) {
    if (offset < counted) {
      counted = 0;
      line = 1;
    }
    for (int at = text.indexOf('\n', counted);
        at >= 0 && at < offset;
        at = text.indexOf('\n', at + 1)) {
      line++;
      counted = at + 1;
    }
    return line - 1;
  }
}

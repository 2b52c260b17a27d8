package dado.plan.format.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows printed one field a line: psql's `\x` and mysql's `\G`.
final class Records implements Frame {

  @Override
  public @Nullable Drawn at(Lines lines, int line) {
    if (isStarred(lines, line)) {
      return new Starred(lines).read(line);
    }
    return isHead(lines, line) && line + 1 < lines.size() && bar(lines, line + 1) >= 0
        ? expanded(lines, line)
        : null;
  }

  /// "*************************** 1. row ***************************"
  static boolean isStarred(Lines lines, int line) {
    String text = lines.line(line).strip();
    return text.length() < 200
        && text.startsWith("*****")
        && text.endsWith("*****")
        && text.contains(". row ");
  }

  /// "-[ RECORD 1 ]----", "┌─[ RECORD 1 ]───┐", "* Record 1", in any language.
  static boolean isHead(Lines lines, int line) {
    int first = lines.first(line);
    if (lines.text().startsWith("* ", first)) {
      return lines.length(line) < 60 && endsInNumber(lines.line(line).strip());
    }
    int open = lines.text().indexOf('[', first);
    int close = open < 0 || open > first + 3 ? -1 : lines.text().indexOf(" ]", open);
    return close > 0
        && close < lines.end(line)
        && open > first
        && Ruling.isStroke(lines.text().charAt(open - 1))
        && endsInNumber(lines.text().substring(open + 1, close));
  }

  private static boolean endsInNumber(String text) {
    int blank = text.lastIndexOf(' ');
    String number = text.substring(blank + 1);
    return blank > 0 && !number.isEmpty() && number.chars().allMatch(Character::isDigit);
  }

  private static int bar(Lines lines, int line) {
    int from = lines.first(line);
    boolean boxed = from < lines.end(line) && Ruling.isBar(lines.text().charAt(from));
    for (int i = boxed ? from + 1 : from; i < lines.end(line); i++) {
      if (Ruling.isBar(lines.text().charAt(i))) {
        return i - lines.start(line);
      }
    }
    return -1;
  }

  private static Drawn expanded(Lines lines, int line) {
    int bar = bar(lines, line + 1);
    int end = line;
    while (end < lines.size() && belongs(lines, end, bar)) {
      end++;
    }
    Cells cells = new Cells(lines.text(), names(lines, line + 1, end, bar));
    fill(lines, line, end, bar, cells);
    return new Drawn(cells, end);
  }

  private static boolean belongs(Lines lines, int line, int bar) {
    return isHead(lines, line)
        || Ruling.isBoxRule(lines, line)
        || Ruling.isBar(lines.at(line, bar));
  }

  private static List<String> names(Lines lines, int from, int end, int bar) {
    List<String> names = new ArrayList<>();
    for (int i = from; i < end && !isHead(lines, i); i++) {
      String name = name(lines, i, bar);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private static String name(Lines lines, int line, int bar) {
    if (Ruling.isBoxRule(lines, line)) {
      return "";
    }
    String name = lines.line(line).substring(0, Math.min(bar, lines.length(line))).strip();
    boolean boxed = !name.isEmpty() && Ruling.isBar(name.charAt(0));
    return boxed ? name.substring(1).strip() : name;
  }

  private static void fill(Lines lines, int from, int end, int bar, Cells cells) {
    boolean fresh = true;
    boolean wrapped = false;
    for (int i = from; i < end; i++) {
      if (isHead(lines, i) || Ruling.isBoxRule(lines, i)) {
        fresh = true;
        continue;
      }
      boolean goesOn = i + 1 < end && !isHead(lines, i + 1) && name(lines, i + 1, bar).isEmpty();
      if (fresh) {
        cells.row(lines.start(i), lines.end(i));
      }
      Cutting cell = wrapped ? cells.more() : cells.cell(lines.start(i));
      wrapped = value(lines, i, bar, goesOn && !Ruling.isBoxRule(lines, i + 1), cell);
      cells.trim();
      fresh = false;
    }
  }

  /// @return whether the value goes on in the next line without a new one
  private static boolean value(Lines lines, int line, int bar, boolean goesOn, Cutting cell) {
    int start = Math.min(lines.start(line) + bar + 2, lines.end(line));
    boolean boxed =
        Ruling.isBar(lines.text().charAt(lines.first(line))) && bar > lines.indent(line);
    int end = boxed ? Math.max(start, lines.last(line) - 1) : lines.end(line);
    char mark = end > start ? lines.text().charAt(end - 1) : ' ';
    boolean marked = goesOn && Ruling.goesOn(mark);
    cell.copy(start, marked ? end - 1 : end);
    return marked && Ruling.isWrap(mark);
  }
}

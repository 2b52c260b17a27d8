package dado.plan.format.frame;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tables that psql writes for AsciiDoc, LaTeX and troff.
final class Typeset implements Frame {
  private static final Map<String, String> LATEX =
      Map.ofEntries(
          Map.entry("\\textgreater{}", ">"),
          Map.entry("\\textless{}", "<"),
          Map.entry("\\textbackslash{}", "\\"),
          Map.entry("\\textbar{}", "|"),
          Map.entry("\\^{}", "^"),
          Map.entry("\\~{}", "~"),
          Map.entry("\\#", "#"),
          Map.entry("\\$", "$"),
          Map.entry("\\%", "%"),
          Map.entry("\\&", "&"),
          Map.entry("\\_", "_"),
          Map.entry("\\{", "{"),
          Map.entry("\\}", "}"),
          Map.entry("\\\\", "\n"));
  private static final Map<String, String> TROFF = Map.of("\\(rs", "\\");
  private static final Map<String, String> ASCIIDOC = Map.of("\\|", "|");

  @Override
  public @Nullable Drawn at(Lines lines, int line) {
    String first = lines.length(line) > 200 ? "" : lines.line(line).strip();
    boolean before = first.startsWith("[options=") || first.equals(".LP");
    if (before && line + 1 < lines.size() && !lines.line(line + 1).strip().equals(".LP")) {
      return at(lines, line + 1);
    }
    if (first.equals("|====")) {
      return read(lines, line, "|====", ASCIIDOC, "|");
    }
    if (first.startsWith("\\begin{tabular}") || first.startsWith("\\begin{longtable}")) {
      return read(lines, line, "\\end{" + first.substring(7, first.indexOf('}') + 1), LATEX, "");
    }
    return first.equals(".TS") ? read(lines, line, ".TE", TROFF, "") : null;
  }

  private static Drawn read(
      Lines lines, int line, String close, Map<String, String> signs, String mark) {
    int end = line + 1;
    while (end < lines.size() && !lines.line(end).strip().equals(close)) {
      end++;
    }
    int heading = heading(lines, line, end);
    Cells cells = new Cells(lines.text(), List.of("QUERY PLAN"));
    for (int i = heading; i < end; i++) {
      row(lines, i, signs, mark, cells);
    }
    return new Drawn(cells, tail(lines, Math.min(end + 1, lines.size())));
  }

  /// The first line behind the heading.
  private static int heading(Lines lines, int line, int end) {
    for (int i = line + 1; i < Math.min(end, line + 8); i++) {
      String text = lines.line(i).strip();
      if (text.startsWith("^l|") || text.startsWith("\\fI") || text.startsWith("\\textit{")) {
        boolean ruled = i + 1 < end && List.of("\\hline", "_").contains(lines.line(i + 1).strip());
        return ruled ? i + 2 : i + 1;
      }
    }
    return line + 1;
  }

  /// The count of rows below: "(9 rows)" in its own markup.
  private static int tail(Lines lines, int from) {
    int next = from;
    for (int i = from; i < Math.min(lines.size(), from + 6); i++) {
      String text = lines.line(i).strip();
      if (text.startsWith("\\noindent (") || (text.startsWith("(") && text.endsWith(")"))) {
        next = i + 1;
      }
      if (next > from && next == i && (text.equals("....") || text.equals(".DE"))) {
        next = i + 1;
      }
    }
    return next;
  }

  private static void row(
      Lines lines, int line, Map<String, String> signs, String mark, Cells cells) {
    int start = lines.start(line);
    int end = lines.last(line);
    boolean begins = !mark.isEmpty() && lines.text().startsWith(mark, start);
    String text = lines.text();
    if (signs.equals(LATEX) && text.startsWith("\\\\", Math.max(start, end - 2))) {
      end = Math.max(start, end - 2);
    }
    if (end <= start && !begins) {
      return;
    }
    cells.row(start, lines.end(line));
    copy(cells.cell(start), begins ? start + 1 : start, Math.max(start, end), signs);
    cells.trim();
  }

  private static void copy(Cutting to, int start, int end, Map<String, String> signs) {
    String text = to.source();
    int from = start;
    int at = text.indexOf('\\', start);
    while (at >= 0 && at < end) {
      String found = "";
      for (String sign : signs.keySet()) {
        found = found.isEmpty() && text.startsWith(sign, at) ? sign : found;
      }
      if (!found.isEmpty()) {
        to.copy(from, at).put(signs.getOrDefault(found, ""), at);
        from = at + found.length();
      }
      at = text.indexOf('\\', Math.max(at + 1, from));
    }
    to.copy(Math.min(from, end), end);
  }
}

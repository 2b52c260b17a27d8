package dado.plan.format;

import dado.plan.format.frame.Lines;
import dado.plan.format.postgresql.PostgresqlText;
import java.util.List;

/// Finds the line on which a plan begins behind the statement that it is the plan of.
final class Starts {
  private static final List<String> DOCUMENTS =
      List.of("[", "{", "<explain", "- Plan:", "Plan:", "- Query Text:", "Query Text:");
  private static final List<String> ARROWS = List.of("-> ", "|--", "`--");

  private Starts() {}

  /// The first line of a plan; -1 where there is none.
  static int of(Lines lines) {
    int first = statementEnd(lines);
    int document = first(lines, first, DOCUMENTS);
    int root = root(lines, first);
    if (document >= 0 && (root < 0 || document < root) && isDocument(lines, document)) {
      return document;
    }
    if (root >= 0) {
      return root;
    }
    int arrow = first(lines, first, ARROWS);
    if (arrow >= 0 && Recognition.isPlan(from(lines, arrow))) {
      return arrow;
    }
    return Recognition.isPlan(lines.text()) ? first(lines, first, List.of("")) : -1;
  }

  /// Behind the statement that was typed at a prompt.
  private static int statementEnd(Lines lines) {
    if (lines.size() == 0 || !Prompts.starts(lines.line(0))) {
      return 0;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (Prompts.isEnd(lines.line(i).strip())) {
        return i + 1;
      }
    }
    return 1;
  }

  private static String from(Lines lines, int line) {
    return lines.text().substring(lines.start(line));
  }

  private static boolean isDocument(Lines lines, int line) {
    String text = from(lines, line);
    return text.startsWith("Query Text:")
        || Recognition.formats(text).anyMatch(f -> !f.id().equals("postgresql-text"));
  }

  private static int first(Lines lines, int from, List<String> marks) {
    for (int i = from; i < lines.size(); i++) {
      int at = lines.first(i);
      if (at < lines.end(i) && marks.stream().anyMatch(m -> lines.text().startsWith(m, at))) {
        return i;
      }
    }
    return -1;
  }

  private static int root(Lines lines, int from) {
    if (from >= lines.size()) {
      return -1;
    }
    int start = PostgresqlText.start(lines.text().substring(lines.start(from)));
    int line = from;
    while (start >= 0
        && line + 1 < lines.size()
        && lines.start(line + 1) <= lines.start(from) + start) {
      line++;
    }
    return start < 0 ? -1 : line;
  }
}

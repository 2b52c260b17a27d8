package dado.plan.whatif.postgresql;

import dado.plan.whatif.Hypothetical;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An index as a case writes it: `orders using gin: a, (lower(b)) desc include c where d > 0`.
final class IndexLine {
  private IndexLine() {}

  static Hypothetical read(String line, String name) {
    int colon = line.indexOf(": ");
    String[] head = line.substring(0, colon).split(" using ");
    String[] condition = line.substring(colon + 2).split(" where ", 2);
    String[] columns = condition[0].split(" include ");
    List<Index.Key> keys = split(columns[0]).stream().map(IndexLine::key).toList();
    Index index =
        new Index(
            Id.of("index", name),
            name,
            head.length > 1 ? head[1] : "btree",
            keys,
            columns.length > 1 ? split(columns[1]) : List.of(),
            condition.length > 1 ? Optional.of(condition[1]) : Optional.empty(),
            false);
    return new Hypothetical(new Name("public", head[0]), index);
  }

  private static List<String> split(String columns) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < columns.length(); i++) {
      char c = columns.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(columns.substring(from, i).strip());
        from = i + 1;
      }
    }
    parts.add(columns.substring(from).strip());
    return parts;
  }

  private static Index.Key key(String text) {
    boolean descending = text.endsWith(" desc");
    String rest = descending ? text.substring(0, text.length() - " desc".length()) : text;
    int end = rest.startsWith("(") ? rest.lastIndexOf(')') + 1 : rest.indexOf(' ');
    String what = end < 0 ? rest : rest.substring(0, end);
    String qualifiers = end < 0 ? "" : rest.substring(end).strip();
    boolean expression = what.startsWith("(");
    String inner = expression ? what.substring(1, what.length() - 1) : what;
    return new Index.Key(inner, expression, descending, qualifiers);
  }
}

package dado.plan.format.mysql;

import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import dado.plan.syntax.Leftovers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words of MySQL's tree in Dado's words. JSON version 2 prints the same words under
/// `operation`. They come from `explain_access_path.cc` of the server.
final class MysqlOperators {
  private static final String TABLE_SCAN = "Table scan on ";
  private static final String LIMIT_INPUT = ", limit input to ";

  /// First words of steps that have no operator of their own.
  private static final List<String> OTHERS =
      List.of(
          "Hash",
          "Batch input rows",
          "Repeat until convergence",
          "Disable deduplication",
          "Clustered primary key (scanned separately)",
          "Limit table size: ",
          "Rows fetched before execution",
          "Zero rows",
          "Zero input rows (",
          "Scan new records on ",
          "Sort-deduplicate by row ID",
          "Intersect rows sorted by row ID",
          "Deduplicate rows sorted by row ID",
          "Append",
          "Stream results",
          "Window aggregate",
          "Window multi-pass aggregate",
          "Alternative plans for IN subquery: ",
          "Invalidate materialized tables (row from ",
          "Insert into ",
          "Replace into ",
          "Delete from ",
          "Update ",
          "Select #",
          TreeLines.NOT_EXECUTABLE);

  /// First words of steps that keep rows.
  private static final List<String> BUFFERS =
      List.of(
          "Materialize",
          "Temporary table",
          "Union materialize",
          "Union all materialize",
          "Intersect materialize",
          "Intersect all materialize",
          "Except materialize",
          "Except all materialize",
          "Fill information schema table ");

  private MysqlOperators() {}

  /// Fills in the operator and the conditions; words that it does not know are left over.
  static void describe(Draft draft, Aliases aliases, Leftovers leftovers) {
    String label = draft.label;
    if (label.startsWith(TABLE_SCAN)) {
      draft.operator = tableScan(draft, aliases);
    } else if (!IndexLabel.describe(draft, aliases) && !JoinLabel.describe(draft)) {
      Optional<Operator> operator = operator(draft, aliases);
      draft.operator = operator.orElse(new Operator.Other(label));
      if (operator.isEmpty()) {
        leftovers.add(draft, label, draft.place);
      }
    }
  }

  private static Operator tableScan(Draft draft, Aliases aliases) {
    String rest = draft.label.substring(TABLE_SCAN.length());
    int engine = rest.indexOf(" in secondary engine ");
    String name = engine < 0 ? rest : rest.substring(0, engine);
    boolean derived = name.startsWith("<") || draft.children.stream().anyMatch(c -> makes(c.label));
    return derived
        ? new Operator.Other("Derived table scan")
        : new Operator.SequentialScan(aliases.relation(name), false);
  }

  /// Whether a step fills the temporary table that the scan above it reads.
  private static boolean makes(String label) {
    return startsWithAny(BUFFERS, label) || label.startsWith("Aggregate using temporary table");
  }

  private static Optional<Operator> operator(Draft draft, Aliases aliases) {
    String label = draft.label;
    String words = words(label);
    String rest = label.substring(Math.min(label.length(), words.length() + 2));
    if (words.startsWith("Sort") && !words.startsWith("Sort-")) {
      return Optional.of(new Operator.Sort(keys(rest)));
    }
    if (words.equals("Filter")) {
      draft.conditions.put("Filter", rest.strip());
      return Optional.of(new Operator.Filter());
    }
    return switch (words) {
      case "Limit", "Offset", "Limit/Offset" -> Optional.of(new Operator.Limit());
      default -> byFirstWords(label, words, aliases);
    };
  }

  private static Optional<Operator> byFirstWords(String label, String words, Aliases aliases) {
    Optional<Operator> reader = wholeTable(label, aliases);
    if (reader.isPresent()) {
      return reader;
    }
    if (label.startsWith("Aggregate") || label.startsWith("Group")) {
      return Optional.of(new Operator.Aggregate(strategy(label), List.of()));
    }
    if (label.startsWith("Remove duplicate")) {
      return Optional.of(new Operator.Other("Remove duplicates"));
    }
    if (startsWithAny(BUFFERS, label)) {
      return Optional.of(new Operator.Buffer(words));
    }
    return startsWithAny(OTHERS, label) ? Optional.of(new Operator.Other(words)) : Optional.empty();
  }

  /// Steps that name a table and no index.
  private static Optional<Operator> wholeTable(String label, Aliases aliases) {
    if (label.startsWith("Constant row from ")) {
      String name = label.substring("Constant row from ".length());
      return Optional.of(new Operator.IndexScan(aliases.relation(name), "", Access.LOOKUP));
    }
    if (label.startsWith("Count rows in ")) {
      String name = label.substring("Count rows in ".length());
      return Optional.of(new Operator.IndexScan(aliases.relation(name), "", Access.FULL));
    }
    return Optional.empty();
  }

  private static String strategy(String label) {
    if (label.contains("temporary table")) {
      return "hashed";
    }
    return label.startsWith("Group") ? "sorted" : "plain";
  }

  /// The words before the first colon.
  private static String words(String label) {
    int colon = label.indexOf(": ");
    return colon < 0 ? label : label.substring(0, colon);
  }

  private static List<String> keys(String printed) {
    int limit = printed.indexOf(LIMIT_INPUT);
    String keys = limit < 0 ? printed : printed.substring(0, limit);
    return split(keys);
  }

  /// The parts between commas that stand in no parenthesis and no quotes.
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    char quote = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '`') {
        quote = c;
      } else if (c == ',' && depth <= 0) {
        parts.add(list.substring(start, i).strip());
        start = i + 1;
      } else {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
    }
    String last = list.substring(start).strip();
    if (!last.isEmpty()) {
      parts.add(last);
    }
    return parts;
  }

  private static boolean startsWithAny(List<String> starts, String label) {
    return starts.stream().anyMatch(label::startsWith);
  }
}

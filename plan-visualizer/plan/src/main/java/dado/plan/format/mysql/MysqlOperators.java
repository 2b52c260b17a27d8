package dado.plan.format.mysql;

import dado.plan.model.Operator;
import dado.plan.model.Operator.Access;
import dado.plan.syntax.Aliases;
import dado.plan.syntax.Draft;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of MySQL's tree in Dado's words.
final class MysqlOperators {
  private static final String NAME = "(`(?:[^`]|``)+`|\\S+)";
  private static final Pattern TABLE = Pattern.compile("Table scan on " + NAME, Pattern.DOTALL);
  private static final Pattern INDEX =
      Pattern.compile(
          "((?:Single-row )?(?:Full-text |Covering |covering |Multi-range )?[Ii]ndex"
              + " (?:range scan|scan|lookup|search|skip scan)[^`]*?) on "
              + NAME
              + " using "
              + NAME
              + "(?: (.*))?",
          Pattern.DOTALL);
  private static final Pattern JOIN =
      Pattern.compile(
          "(Nested loop|Inner|Left|Hash) ?(hash)? ?(inner join|left join|join|antijoin|semijoin)"
              + "(?: \\(.*?Match\\)| \\(LooseScan\\))?(?: (.*))?",
          Pattern.DOTALL);
  private static final String INDEX_CONDITION = ", with index condition: ";

  private MysqlOperators() {}

  static void describe(Draft draft, Aliases aliases) {
    Matcher table = TABLE.matcher(draft.label);
    Matcher index = INDEX.matcher(draft.label);
    Matcher join = JOIN.matcher(draft.label);
    if (table.matches() && draft.children.isEmpty()) {
      draft.operator = new Operator.SequentialScan(aliases.relation(table.group(1)), false);
    } else if (index.matches()) {
      describeIndex(draft, index, aliases);
    } else if (join.matches()) {
      describeJoin(draft, join);
    } else {
      describeByFirstWords(draft);
    }
  }

  private static void describeIndex(Draft draft, Matcher index, Aliases aliases) {
    String how = index.group(1);
    String name = unquoted(index.group(3).replaceAll(",$", ""));
    draft.operator = new Operator.IndexScan(aliases.relation(index.group(2)), name, access(how));
    indexConditions(draft, how, index.group(4) == null ? "" : index.group(4));
  }

  private static void describeJoin(Draft draft, Matcher join) {
    draft.operator = new Operator.Join(strategy(join), kind(join.group(1), join.group(3)));
    condition(draft, "Join", join.group(4) == null ? "" : join.group(4));
  }

  private static void describeByFirstWords(Draft draft) {
    int colon = draft.label.indexOf(": ");
    String words = colon < 0 ? draft.label : draft.label.substring(0, colon);
    String rest = colon < 0 ? "" : draft.label.substring(colon + 2);
    draft.operator = operator(words, rest);
    if (draft.operator instanceof Operator.Filter) {
      condition(draft, "Filter", rest);
    }
  }

  private static Operator operator(String words, String rest) {
    return switch (words.split(" ", 2)[0]) {
      case "Filter" -> new Operator.Filter();
      case "Sort" -> new Operator.Sort(keys(rest));
      case "Limit", "Limit/Offset" -> new Operator.Limit();
      case "Aggregate" ->
          new Operator.Aggregate(words.contains("temporary table") ? "hashed" : "plain", List.of());
      case "Group" -> new Operator.Aggregate("sorted", List.of());
      default -> keepsRows(words) ? new Operator.Buffer(words) : new Operator.Other(words);
    };
  }

  private static boolean keepsRows(String words) {
    return words.toLowerCase(Locale.ROOT).contains("materialize")
        || words.startsWith("Temporary table");
  }

  private static Access access(String how) {
    if (how.toLowerCase(Locale.ROOT).contains("covering")) {
      return Access.COVERING;
    }
    return how.endsWith("Index scan") ? Access.FULL : Access.LOOKUP;
  }

  private static void indexConditions(Draft draft, String how, String printed) {
    int pushed = printed.indexOf(INDEX_CONDITION);
    String search = pushed < 0 ? printed : printed.substring(0, pushed);
    String name = how.contains("range") ? "Index range" : "Index lookup";
    condition(draft, name, search.replaceFirst("^over ", "").replaceFirst("^\\(reverse\\)", ""));
    if (pushed >= 0) {
      condition(draft, "Index condition", printed.substring(pushed + INDEX_CONDITION.length()));
    }
  }

  private static void condition(Draft draft, String name, String text) {
    if (!text.isBlank()) {
      draft.conditions.put(name, text.strip());
    }
  }

  private static String strategy(Matcher join) {
    return join.group(1).equals("Nested loop") ? "nested loop" : "hash";
  }

  private static String kind(String first, String last) {
    return switch (last) {
      case "antijoin" -> "anti";
      case "semijoin" -> "semi";
      case "left join" -> "left";
      default -> first.equals("Left") ? "left" : "inner";
    };
  }

  private static List<String> keys(String printed) {
    int limit = printed.indexOf(", limit input to ");
    String keys = limit < 0 ? printed : printed.substring(0, limit);
    return keys.isBlank() ? List.of() : Arrays.asList(keys.split(", "));
  }

  private static String unquoted(String name) {
    return name.startsWith("`") && name.endsWith("`") && name.length() > 2
        ? name.substring(1, name.length() - 1)
        : name;
  }
}

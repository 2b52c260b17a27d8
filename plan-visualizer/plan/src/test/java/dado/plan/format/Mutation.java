package dado.plan.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Damage as people, terminals and networks do it, and worse.
final class Mutation {
  private static final List<String> PIECES =
      List.of(
          "",
          "null",
          "\"",
          "'",
          "-1",
          "1e999",
          "NaN",
          "{",
          "}",
          "[",
          "]",
          "(",
          ")",
          "\n",
          "\n\n",
          "\t",
          "->",
          "  ->  ",
          "<",
          "</Plan>",
          "&",
          "\\",
          "\\n",
          "::",
          ": ",
          "- ",
          "|",
          "+",
          "+\n",
          "↵",
          "│",
          "(cost=0.00..1.00 rows=1 width=4)",
          " (actual time=1..2 rows=3 loops=4)",
          "(never executed)",
          "QUERY PLAN",
          "-----\n",
          "(1 row)",
          "```",
          "EXPLAIN ",
          "Worker 0:  ",
          "JIT:",
          "InitPlan 1",
          "CTE x",
          "SubPlan 1",
          "Planning:",
          "Settings: ",
          "Trigger ",
          "\u0000",
          "\ud800",
          "\ufeff",
          "9".repeat(400),
          "duration: 1.5 ms  plan:\n",
          " LOG:  ",
          "\r\n",
          "\u00a0",
          "/*",
          "*/",
          "#",
          "!",
          "%",
          "@");

  private final Random random;

  Mutation(Random random) {
    this.random = random;
  }

  /// A text damaged in one to four ways.
  String of(String text, String other) {
    String damaged = text;
    for (int i = random.nextInt(4); i >= 0; i--) {
      damaged = damaged.isEmpty() ? other : once(damaged, other);
    }
    return damaged;
  }

  private String once(String text, String other) {
    return switch (random.nextInt(9)) {
      case 0 -> text.substring(0, random.nextInt(text.length()));
      case 1 -> text.substring(random.nextInt(text.length()));
      case 2 -> spliced(text, other);
      case 3 -> lines(text);
      case 4 -> text.replace(piece(text), PIECES.get(random.nextInt(PIECES.size())));
      case 5 -> indented(text);
      default -> replaced(text);
    };
  }

  private String replaced(String text) {
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + random.nextInt(20));
    return text.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(end);
  }

  private String piece(String text) {
    int at = random.nextInt(text.length());
    return text.substring(at, Math.min(text.length(), at + 1 + random.nextInt(6)));
  }

  private String spliced(String text, String other) {
    if (other.isEmpty()) {
      return text;
    }
    int from = random.nextInt(other.length());
    String part = other.substring(from, Math.min(other.length(), from + random.nextInt(600)));
    int at = random.nextInt(text.length());
    return text.substring(0, at) + part + text.substring(at);
  }

  /// A line is left out, doubled, or stands elsewhere.
  private String lines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    String line = lines.get(random.nextInt(lines.size()));
    if (random.nextBoolean()) {
      lines.remove(line);
    }
    if (random.nextBoolean()) {
      lines.add(random.nextInt(lines.size() + 1), line);
    }
    return String.join("\n", lines);
  }

  private String indented(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    lines.set(
        at, random.nextBoolean() ? line.stripLeading() : " ".repeat(random.nextInt(12)) + line);
    return String.join("\n", lines);
  }
}

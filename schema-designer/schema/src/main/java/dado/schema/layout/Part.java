package dado.schema.layout;

import dado.schema.dialect.Statement;
import dado.schema.migration.Migration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One file's share of a migration: what runs in one transaction, or outside of any.
///
/// @param number from 1
/// @param version of its file
/// @param slug the part of the file's name that the title gives; no two parts share one
record Part(int number, int count, String version, String slug, Migration.Step step) {

  /// The parts of a migration.
  ///
  /// @param names finds the version in the name of a file of the tool
  static List<Part> of(List<Migration.Step> steps, Naming naming, Pattern names) {
    List<String> taken = taken(naming, names);
    List<String> versions = Versions.next(naming.version(), taken, Math.max(1, steps.size()));
    String slug = Slug.of(naming.title());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      String own = i == 0 ? slug : slug + "_" + (i + 1);
      parts.add(new Part(i + 1, steps.size(), versions.get(i), own, steps.get(i)));
    }
    return parts;
  }

  private static List<String> taken(Naming naming, Pattern names) {
    return naming.existing().stream()
        .map(names::matcher)
        .filter(Matcher::matches)
        .map(m -> m.group("version"))
        .toList();
  }

  /// The steps with one statement each where they run outside of a transaction, for tools that send
  /// a whole file to the server at once. What opens and commits a transaction itself stays whole.
  static List<Migration.Step> single(List<Migration.Step> steps) {
    return steps.stream().flatMap(s -> single(s).stream()).toList();
  }

  private static List<Migration.Step> single(Migration.Step step) {
    List<List<Statement>> up = pieces(step.up(), step.transactional());
    List<List<Statement>> down = pieces(step.down(), step.downTransactional());
    Collections.reverse(down);
    int count = Math.max(up.size(), down.size());
    List<Migration.Step> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(
          new Migration.Step(
              i < up.size() ? up.get(i) : List.of(),
              i < down.size() ? down.get(i) : List.of(),
              step.transactional(),
              step.downTransactional()));
    }
    return steps;
  }

  private static List<List<Statement>> pieces(List<Statement> statements, boolean transactional) {
    boolean whole = transactional || statements.stream().anyMatch(Part::begins);
    List<List<Statement>> pieces = new ArrayList<>();
    if (whole || statements.isEmpty()) {
      pieces.add(statements);
    } else {
      statements.forEach(s -> pieces.add(List.of(s)));
    }
    return pieces;
  }

  /// Whether a statement opens a transaction by itself.
  static boolean begins(Statement statement) {
    return statement.sql().startsWith("BEGIN");
  }

  /// The first line of the statement that a statement of the way down takes back; none where the
  /// way up is one transaction of its own.
  Optional<String> reversed(Statement down) {
    return step.up().stream()
        .filter(u -> step.up().stream().noneMatch(Part::begins))
        .filter(u -> u.cause().inverse().equals(down.cause()))
        .map(u -> Heading.safe(u.sql().lines().findFirst().orElse("")))
        .findFirst();
  }
}

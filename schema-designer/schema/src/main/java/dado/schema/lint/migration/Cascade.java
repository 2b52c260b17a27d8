package dado.schema.lint.migration;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Engine;
import dado.schema.model.Name;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// CASCADE that takes along what nobody named.
final class Cascade implements Rule {

  private static final About ABOUT =
      About.of(
              "P23",
              "drop-cascade",
              "CASCADE that takes along what nobody named",
              Severity.WARNING,
              """
              `DROP … CASCADE` and `TRUNCATE … CASCADE` follow every dependency: views, foreign keys, functions; with `TRUNCATE` every
              table that references this one loses **all** its rows. What that is depends on the database where it runs.
              """,
              """
              Leave `CASCADE` out and name what shall go; the server then says what is in the way.
              """)
          .on(Engine.POSTGRESQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE = "Every table that references %s loses all its rows%s.";
  private static final String MESSAGE_2 = "Everything that depends on it goes too%s.";
  private static final String ADVICE = "Leave CASCADE out and name what shall go.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return Stream.concat(
        findTruncated(in),
        in.steps().stream()
            .filter(s -> cascades(s.operation()))
            .map(s ->
                in.at(
                    this,
                    s,
                    "",
                    MESSAGE_2.formatted(
                        s.subject()
                            .map(t ->
                                among(
                                    Stream.concat(
                                            referencing(in, t).stream(), views(in, t).stream())
                                        .toList()))
                            .orElse("")),
                    ADVICE)));
  }

  private Stream<Finding> findTruncated(Inspection in) {
    return in.asked(Operation.Truncate.class)
        .filter(a -> a.operation().cascade())
        .map(a ->
            in.at(
                this,
                a.step(),
                "",
                MESSAGE.formatted(
                    a.operation().tables().getFirst().local(),
                    among(referencing(in, a.operation().tables().getFirst()))),
                "Name the tables."));
  }

  private static boolean cascades(Operation operation) {
    return switch (operation) {
      case Operation.DropTable o -> o.cascade();
      case Operation.DropColumn o -> o.cascade();
      case Operation.DropConstraint o -> o.cascade();
      case Operation.DropOther o -> o.cascade() && !o.kind().equals("SCHEMA");
      default -> false;
    };
  }

  private static List<String> referencing(Inspection in, Name table) {
    return in.before().stream()
        .flatMap(s -> s.tables().stream())
        .filter(t ->
            !t.name().equals(table)
                && t.foreignKeys().stream().anyMatch(k -> k.references().equals(table)))
        .map(t -> t.name().local())
        .toList();
  }

  private static List<String> views(Inspection in, Name table) {
    return in.before().stream()
        .flatMap(s -> s.views().stream())
        .filter(v -> v.definition().matches("(?is).*\\b" + Pattern.quote(table.local()) + "\\b.*"))
        .map(v -> v.name().local())
        .toList();
  }

  private static String among(List<String> all) {
    return all.isEmpty() ? "" : ": " + String.join(", ", all);
  }
}

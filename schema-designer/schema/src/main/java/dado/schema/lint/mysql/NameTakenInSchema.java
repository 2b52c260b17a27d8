package dado.schema.lint.mysql;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.script.Operation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Constraint name that the schema has already.
final class NameTakenInSchema implements Rule {

  private static final About ABOUT =
      About.of(
              "M10",
              "constraint-name-taken",
              "Constraint name that the schema has already",
              Severity.ERROR,
              """
              In MySQL the names of foreign keys and of CHECKs are unique in the whole **database**, not in their table: the second
              `fk_user` fails (errors 1826 and 3822). The same constraint name in one `ALTER` that drops and adds it fails too.
              """,
              """
              Put the table's name into the constraint's name.
              """)
          .on(Engine.MYSQL);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String MESSAGE =
      "Another constraint of this database is called %s; the statement fails.";
  private static final String ADVICE = "Put the table's name into it.";

  @Override
  public Stream<Finding> find(Inspection in) {
    Set<String> taken = new HashSet<>();
    in.before()
        .ifPresent(s ->
            s.tables()
                .forEach(t ->
                    t.constraints().stream()
                        .filter(NameTakenInSchema::scoped)
                        .forEach(c -> taken.add(key(c)))));
    return in.steps().stream()
        .flatMap(s ->
            added(s.operation(), taken)
                .filter(c -> !c.name().isEmpty() && scoped(c))
                .filter(c -> !taken.add(key(c)))
                .map(c -> in.at(this, s, c.name(), MESSAGE.formatted(c.name()), ADVICE)));
  }

  private static boolean scoped(Constraint constraint) {
    return constraint instanceof Constraint.ForeignKey || constraint instanceof Constraint.Check;
  }

  private static String key(Constraint constraint) {
    return constraint.getClass().getSimpleName() + " " + constraint.name().toLowerCase(Locale.ROOT);
  }

  private static Stream<Constraint> added(Operation operation, Set<String> taken) {
    return switch (operation) {
      case Operation.AddConstraint o -> Stream.of(o.constraint());
      case Operation.AddColumn o -> o.constraints().stream();
      case Operation.CreateTable o -> o.table().constraints().stream();
      case Operation.DropConstraint o -> forget(taken, o.constraint());
      default -> Stream.empty();
    };
  }

  private static Stream<Constraint> forget(Set<String> taken, String name) {
    taken.remove("ForeignKey " + name.toLowerCase(Locale.ROOT));
    taken.remove("Check " + name.toLowerCase(Locale.ROOT));
    return Stream.empty();
  }
}

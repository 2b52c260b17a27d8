package dado.schema.lint.design;

import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Finding;
import dado.schema.lint.rule.Inspection;
import dado.schema.lint.rule.Rule;
import dado.schema.lint.rule.Severity;
import dado.schema.lint.types.TypeName;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Foreign key of another type than what it references.
final class ForeignKeyOfAnotherType implements Rule {

  private static final About ABOUT =
      About.of(
          "D03",
          "foreign-key-type",
          "Foreign key of another type than what it references",
          Severity.WARNING,
          """
          A foreign key whose column has another type than the key that it points at costs a conversion in every join, and the
          smaller of the two runs out first: `int` pointing at `bigint` fails at row 2,147,483,648. PostgreSQL accepts the pair
          when it has a comparison for it (`int` and `bigint`) and refuses it otherwise; MySQL refuses every pair that differs in
          size, sign or character set (error 3780).
          """,
          """
          Give the referencing column the type of the referenced one. MySQL wants the foreign key dropped first, both columns
          changed, and the key added again.
          """);

  @Override
  public About about() {
    return ABOUT;
  }

  private static final String ADVICE = "Make %s %s too.";
  private static final String MESSAGE = "%s is %s, and %s.%s, which it references, is %s.";

  @Override
  public Stream<Finding> find(Inspection in) {
    return in.tables().flatMap(t -> t.foreignKeys().stream().flatMap(k -> of(in, t, k)));
  }

  private Stream<Finding> of(Inspection in, Table table, Constraint.ForeignKey key) {
    Optional<Table> target = in.table(key.references());
    List<String> there = target.map(t -> Covering.referenced(key, t)).orElse(List.of());
    return IntStream.range(0, Math.min(key.columns().size(), there.size()))
        .boxed()
        .flatMap(i ->
            pair(
                in,
                table,
                table.column(key.columns().get(i)),
                target.flatMap(t -> t.column(there.get(i))),
                key));
  }

  private Stream<Finding> pair(
      Inspection in,
      Table table,
      Optional<Column> own,
      Optional<Column> other,
      Constraint.ForeignKey key) {
    return own.isEmpty()
            || other.isEmpty()
            || fits(in.engine(), own.get().type(), other.get().type())
        ? Stream.empty()
        : Stream.of(finding(in, table, own.get(), other.get(), key));
  }

  private Finding finding(
      Inspection in, Table table, Column own, Column other, Constraint.ForeignKey key) {
    String name = own.name();
    String message =
        MESSAGE.formatted(name, own.type(), key.references().local(), other.name(), other.type());
    Finding finding =
        in.on(this, table.name(), name, message, ADVICE.formatted(name, other.type()));
    boolean fixable =
        Retyped.isPlain(own) && in.engine() != Engine.MYSQL && in.engine() != Engine.MARIADB;
    return fixable
        ? finding.fixedBy(List.of(Retyped.type(table, own, whole(other.type()))))
        : finding;
  }

  private static String whole(String type) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "serial", "serial4" -> "integer";
      case "bigserial", "serial8" -> "bigint";
      case "smallserial", "serial2" -> "smallint";
      default -> type;
    };
  }

  /// SQLite stores by value and compares by affinity; there the length does not matter.
  private static boolean fits(Engine engine, String a, String b) {
    TypeName one = TypeName.of(engine, a);
    TypeName two = TypeName.of(engine, b);
    boolean bare =
        engine == Engine.SQLITE
            && (affinity(one).equals(affinity(two))
                || one.base().isEmpty()
                || two.base().isEmpty());
    boolean texts = TEXTS.contains(one.base()) && TEXTS.contains(two.base());
    return bare
        || texts
        || (one.base().equals(two.base())
            && one.attributes().contains("unsigned") == two.attributes().contains("unsigned"));
  }

  private static final Set<String> TEXTS =
      Set.of("text", "varchar", "citext", "char", "bpchar", "name");

  private static String affinity(TypeName type) {
    return Affinity.of(type.base());
  }
}

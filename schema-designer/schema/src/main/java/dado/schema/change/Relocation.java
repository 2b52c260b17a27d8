package dado.schema.change;

import dado.schema.model.Constraint;
import dado.schema.model.Grant;
import dado.schema.model.Name;
import dado.schema.model.Namespace;
import dado.schema.model.Partitioning;
import dado.schema.model.Policy;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import dado.schema.model.Trigger;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The move of all that is in one database or namespace into another.
public final class Relocation {

  private static final Pattern BARE = Pattern.compile("[a-z_][a-z0-9_]*");

  private final Predicate<String> moves;
  private final String database;
  private final UnaryOperator<String> text;

  private Relocation(Predicate<String> moves, String database, UnaryOperator<String> text) {
    this.moves = moves;
    this.database = database;
    this.text = text;
  }

  /// The schema with every name in that database, where that is part of every name (MySQL,
  /// MariaDB). Identities stay.
  public static Schema of(Schema schema, String database) {
    return new Relocation(s -> true, database, UnaryOperator.identity()).in(schema);
  }

  /// The move from one namespace to another, also in the texts that speak of what is in it.
  static Relocation from(String namespace, String to) {
    Pattern qualifier = qualifier(namespace);
    String other = Matcher.quoteReplacement(printed(to) + ".");
    return new Relocation(
        namespace::equals,
        to,
        s ->
            s.contains(namespace) && !qualifier(to).matcher(s).find()
                ? qualifier.matcher(s).replaceAll(other)
                : s);
  }

  private static Pattern qualifier(String namespace) {
    return Pattern.compile("(?<![\\w$\".])" + Pattern.quote(printed(namespace) + "."));
  }

  private static String printed(String name) {
    return BARE.matcher(name).matches() ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }

  /// The schema after the move.
  Schema in(Schema schema) {
    return schema
        .withTables(schema.tables().stream().map(this::table).toList())
        .withObjects(schema.objects().stream().map(this::object).toList());
  }

  private Name name(Name name) {
    return moves.test(name.schema()) ? new Name(database, name.local()) : name;
  }

  private Table table(Table table) {
    Table named = SqlTexts.of(table, text);
    return named
        .withName(name(table.name()))
        .withConstraints(named.constraints().stream().map(this::constraint).toList())
        .withPartitioning(table.partitioning().map(this::partitioning));
  }

  private Constraint constraint(Constraint constraint) {
    return constraint instanceof Constraint.ForeignKey key
        ? key.withReferences(name(key.references()))
        : constraint;
  }

  private Partitioning partitioning(Partitioning partitioning) {
    return partitioning.withPartitions(
        partitioning.partitions().stream()
            .map(p ->
                new Partitioning.Partition(
                    name(p.name()),
                    p.bound(),
                    p.partitioning().map(this::partitioning),
                    p.indexes(),
                    p.options()))
            .toList());
  }

  private SchemaObject object(SchemaObject raw) {
    SchemaObject object = SqlTexts.of(raw, text);
    return switch (object) {
      case Namespace n ->
          n.name().schema().isEmpty() && moves.test(n.name().local())
              ? n.withName(new Name("", database))
              : n;
      case Trigger t -> t.withTable(name(t.table())).withName(name(t.name()));
      case Policy p -> p.withTable(name(p.table())).withName(name(p.name()));
      case Sequence s -> s.withOwner(owner(s)).withName(name(s.name()));
      case Grant g -> g.withName(name(g.name()));
      default -> object.withName(name(object.name()));
    };
  }

  private Optional<Sequence.OwningColumn> owner(Sequence sequence) {
    return sequence.ownedBy().map(o -> new Sequence.OwningColumn(name(o.table()), o.column()));
  }
}

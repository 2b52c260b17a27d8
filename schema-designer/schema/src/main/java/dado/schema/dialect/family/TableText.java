package dado.schema.dialect.family;

import dado.schema.dialect.Clauses;
import dado.schema.dialect.ConstraintNames;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tables, constraints and indexes as SQL.
record TableText(FamilyWords words) {

  private Clauses clauses() {
    return new Clauses(words.identifiers());
  }

  private ColumnText columns() {
    return new ColumnText(words);
  }

  String createTable(Table table) {
    Stream<String> periods =
        Arrays.stream(table.options().get("periods").split("; "))
            .filter(p -> !p.isEmpty())
            .map(p -> "PERIOD FOR " + p);
    List<String> items =
        Stream.of(
                table.columns().stream().map(columns()::definition),
                periods,
                table.constraints().stream().map(c -> constraint(table.name(), c)),
                table.indexes().stream().map(this::index))
            .flatMap(s -> s)
            .toList();
    String comment =
        table.comment().isEmpty() ? "" : "COMMENT=" + words.identifiers().literal(table.comment());
    String options = new TableOptions(words.identifiers()).all(table.options());
    String partitions =
        table.partitioning().map(p -> "\n" + new PartitionText(words).by(p)).orElse("");
    return Clauses.createTable(quote(table.name()), items, (options + " " + comment).strip())
        + partitions;
  }

  String column(Column column) {
    return columns().definition(column);
  }

  /// A constraint as it stands in `CREATE TABLE` or after `ADD`.
  String constraint(Name table, Constraint constraint) {
    return switch (constraint) {
      case Constraint.PrimaryKey k ->
          "PRIMARY KEY ("
              + columns(k.columns(), k.options())
              + ")"
              + indexOptions(k.options(), k.options().get("comment"));
      case Constraint.Unique u ->
          "CONSTRAINT "
              + quote(named(table, u).name())
              + " UNIQUE ("
              + columns(u.columns(), u.options())
              + ")"
              + indexOptions(u.options(), u.options().get("comment"));
      case Constraint.Check c ->
          clauses().constraint(named(table, c))
              + (c.options().is("enforced", "no") ? " NOT ENFORCED" : "");
      case Constraint.Exclusion e -> clauses().constraint(named(table, e));
      case Constraint.ForeignKey f -> clauses().constraint(named(table, f));
    };
  }

  /// The columns of a key with their prefix lengths and directions, which stand in the options by
  /// position (`(10),DESC`).
  private String columns(List<String> columns, Options options) {
    String[] qualifiers = options.get("keys").split(",", -1);
    String list =
        IntStream.range(0, columns.size())
            .mapToObj(i -> quote(columns.get(i)) + gap(i < qualifiers.length ? qualifiers[i] : ""))
            .collect(Collectors.joining(", "));
    return options.has("overlaps")
        ? list + ", " + quote(options.get("overlaps")) + " WITHOUT OVERLAPS"
        : list;
  }

  private static String gap(String qualifier) {
    return qualifier.isEmpty() || qualifier.startsWith("(") ? qualifier : " " + qualifier;
  }

  private String indexOptions(Options options, String comment) {
    return (options.has("using") ? " USING " + options.get("using").toUpperCase(Locale.ROOT) : "")
        + (options.has("parser") ? " WITH PARSER " + quote(options.get("parser")) : "")
        + (comment.isEmpty() ? "" : " COMMENT " + words.identifiers().literal(comment))
        + (options.is("visible", "no") ? " " + words.visibility(false) : "");
  }

  /// An index as it stands in `CREATE TABLE` or after `ADD`.
  String index(Index index) {
    String method = index.method().toUpperCase(Locale.ROOT);
    boolean chosen = method.equals("HASH") && !index.options().has("using");
    return kind(index, method)
        + "INDEX "
        + quote(index.name())
        + " ("
        + clauses().keys(index)
        + ")"
        + (chosen ? " USING HASH" : "")
        + indexOptions(index.options(), index.comment());
  }

  private static String kind(Index index, String method) {
    return switch (method) {
      case "FULLTEXT", "SPATIAL" -> method + " ";
      default -> index.unique() ? "UNIQUE " : "";
    };
  }

  Constraint named(Name table, Constraint constraint) {
    return ConstraintNames.named(table, constraint, words.identifiers().limit());
  }

  String quote(Name name) {
    return words.identifiers().quote(name);
  }

  String quote(String name) {
    return words.identifiers().quote(name);
  }
}

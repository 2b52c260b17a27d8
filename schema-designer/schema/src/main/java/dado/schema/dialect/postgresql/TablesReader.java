package dado.schema.dialect.postgresql;

import static java.util.stream.Collectors.groupingBy;

import dado.schema.dialect.postgresql.ColumnReader.TypeKey;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Partitioning;
import dado.schema.model.Partitioning.Partition;
import dado.schema.model.Sequence;
import dado.schema.model.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All tables of one read, put together from the rows of a query each for tables, columns,
/// constraints, indexes and sequences.
final class TablesReader {

  private final CatalogReader rows;
  private final Comments comments;
  private final CatalogScope scope;
  private final List<TableReader> tables;
  private final Map<Long, List<ColumnReader>> columns;
  private final Map<Long, List<ConstraintReader>> constraints;
  private final Map<Long, List<IndexReader>> indexes;
  private final List<SequenceReader> sequences;
  private final Map<Long, List<TableReader>> partitions;
  private final Map<TypeKey, String> types;
  private final Map<Long, String> operatorClasses = new HashMap<>();
  private final Map<Long, Map<Integer, Options>> identities = new HashMap<>();

  TablesReader(CatalogReader rows, CatalogScope whole, Comments comments) throws SQLException {
    this.rows = rows;
    this.comments = comments;
    this.tables =
        rows.all("tables", 0.05, new PostgresqlQueries(whole).tables(), TableReader::read);
    this.scope = whole.only(tables.stream().map(TableReader::oid).toList());
    PostgresqlQueries queries = new PostgresqlQueries(scope);
    this.columns =
        rows.all("columns", 0.1, queries.columns(), ColumnReader::read).stream()
            .collect(groupingBy(ColumnReader::relation));
    this.types = types();
    this.constraints =
        rows.all("constraints", 0.4, queries.constraints(), ConstraintReader::read).stream()
            .collect(groupingBy(ConstraintReader::relation));
    this.indexes =
        rows.all("indexes", 0.55, queries.indexes(), IndexReader::read).stream()
            .collect(groupingBy(IndexReader::relation));
    this.sequences = rows.all("sequences", 0.7, queries.sequences(), SequenceReader::read);
    this.partitions =
        tables.stream().filter(TableReader::isPartition).collect(groupingBy(TableReader::parent));
    nameOperatorClasses();
    sequences.stream()
        .filter(SequenceReader::inIdentity)
        .forEach(s ->
            identities
                .computeIfAbsent(s.relation(), r -> new HashMap<>())
                .put(s.number(), s.identityOptions()));
  }

  /// The scope with the tables that were read.
  CatalogScope scope() {
    return scope;
  }

  private Map<TypeKey, String> types() throws SQLException {
    Set<TypeKey> used = new LinkedHashSet<>();
    columns.values().forEach(l -> l.forEach(c -> used.add(c.type())));
    String sql = PostgresqlQueries.types(list(used, TypeKey::id), list(used, TypeKey::modifier));
    Map<TypeKey, String> names = new HashMap<>();
    rows.all(
        "types",
        0.35,
        sql,
        r -> names.put(new TypeKey(r.getLong("id"), r.getInt("modifier")), r.getString("type")));
    return names;
  }

  private static String list(Set<TypeKey> types, Function<TypeKey, Number> number) {
    return types.stream().map(number).map(String::valueOf).collect(Collectors.joining(","));
  }

  private void nameOperatorClasses() throws SQLException {
    rows.all(
        "operator classes",
        0.68,
        PostgresqlQueries.OPERATOR_CLASSES,
        r ->
            operatorClasses.put(
                r.getLong("oid"), r.getBoolean("usual") ? "" : r.getString("name")));
  }

  List<Table> tables() {
    return tables.stream().filter(t -> !t.isPartition()).map(this::table).toList();
  }

  private Table table(TableReader table) {
    return new Table(
        Id.of("table", table.name().schema(), table.name().local()),
        table.name(),
        columns(table),
        constraints(table),
        indexes(table.oid(), table.name().schema()),
        comments.on(Comments.RELATION, table.oid()),
        partitioning(table),
        table.options());
  }

  private List<Column> columns(TableReader table) {
    Map<Integer, Options> own = identities.getOrDefault(table.oid(), Map.of());
    Map<Integer, Options> notNulls = notNulls(table);
    return ordered(table.oid()).stream()
        .map(c ->
            c.column(
                table.name(),
                types,
                Optional.ofNullable(own.get(c.number())),
                notNulls.getOrDefault(c.number(), Options.NONE),
                comments.onColumn(table.oid(), c.number())))
        .toList();
  }

  private List<ColumnReader> ordered(long table) {
    return columns.getOrDefault(table, List.of()).stream()
        .sorted(Comparator.comparingInt(ColumnReader::number))
        .toList();
  }

  private Map<Integer, Options> notNulls(TableReader table) {
    Map<Integer, Options> found = new HashMap<>();
    constraints.getOrDefault(table.oid(), List.of()).stream()
        .filter(ConstraintReader::isNotNull)
        .forEach(c -> found.put((int) c.columns()[0], c.notNull()));
    return found;
  }

  private Map<Integer, String> names(long table) {
    Map<Integer, String> names = new HashMap<>();
    columns.getOrDefault(table, List.of()).forEach(c -> names.put(c.number(), c.name()));
    return names;
  }

  private List<Constraint> constraints(TableReader table) {
    Map<Integer, String> names = names(table.oid());
    return constraints.getOrDefault(table.oid(), List.of()).stream()
        .filter(c -> !c.isNotNull())
        .map(c -> c.constraint(names, comments.on(Comments.CONSTRAINT, c.oid())))
        .toList();
  }

  /// The indexes of a table, partition or materialized view.
  List<Index> indexes(long relation, String schema) {
    Map<Integer, String> names = names(relation);
    return indexes.getOrDefault(relation, List.of()).stream()
        .map(i -> i.index(schema, names, operatorClasses, comments.on(Comments.RELATION, i.oid())))
        .sorted(Comparator.comparing(Index::name))
        .toList();
  }

  private Optional<Partitioning> partitioning(TableReader table) {
    return table.partitionKey().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Partitioning(
                table.partitionKey(),
                partitions.getOrDefault(table.oid(), List.of()).stream()
                    .sorted(Comparator.comparing(TableReader::name))
                    .map(this::partition)
                    .toList()));
  }

  private Partition partition(TableReader part) {
    Options options = part.options().with("comment", comments.on(Comments.RELATION, part.oid()));
    for (ConstraintReader own : constraints.getOrDefault(part.oid(), List.of())) {
      if (!own.isNotNull()) {
        options = options.with("constraint " + own.name(), definition(own));
      }
    }
    return new Partition(
        part.name(),
        part.bound(),
        partitioning(part),
        indexes(part.oid(), part.name().schema()),
        options);
  }

  private static String definition(ConstraintReader own) {
    return own.kind().equals("c") ? "CHECK (" + Expressions.bare(own.text()) + ")" : own.text();
  }

  /// The sequences that are not inside an identity column.
  List<Sequence> sequences() {
    Map<Long, TableReader> byOid = new HashMap<>();
    tables.forEach(t -> byOid.put(t.oid(), t));
    List<Sequence> own = new ArrayList<>();
    for (SequenceReader sequence : sequences) {
      boolean elsewhere = sequence.relation() != 0 && !byOid.containsKey(sequence.relation());
      if (!sequence.inIdentity() && !elsewhere) {
        own.add(
            sequence.sequence(
                owner(sequence, byOid), comments.on(Comments.RELATION, sequence.oid())));
      }
    }
    return own;
  }

  private Optional<Sequence.OwningColumn> owner(
      SequenceReader sequence, Map<Long, TableReader> byOid) {
    TableReader table = byOid.get(sequence.relation());
    if (table == null) {
      return Optional.empty();
    }
    Name name = table.name();
    return columns.getOrDefault(table.oid(), List.of()).stream()
        .filter(c -> c.number() == sequence.number())
        .map(c -> new Sequence.OwningColumn(name, c.name()))
        .findFirst();
  }
}

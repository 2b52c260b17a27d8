package dado.plan.statistics.postgresql;

import dado.plan.explain.Watch;
import dado.schema.model.Name;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a PostgreSQL server says of tables, their partitions and their indexes. It is data of the
/// user and stays in memory.
///
/// @param relations the tables and their indexes
/// @param attributes what is known of their columns; of a table that the role may not read, nothing
public record PostgresqlFacts(List<RelationFacts> relations, List<AttributeFacts> attributes) {

  public PostgresqlFacts {
    relations = List.copyOf(relations);
    attributes = List.copyOf(attributes);
  }

  /// Reads in a transaction of its own, which only reads.
  ///
  /// @param tables those that are not there are left out
  public static PostgresqlFacts read(Connection connection, Watch watch, Collection<Name> tables)
      throws SQLException {
    return ReadOnly.on(
        connection,
        () -> {
          Reader reader = new Reader(connection, watch);
          List<RelationFacts> relations = reader.relations(tables);
          return new PostgresqlFacts(relations, reader.attributes(relations));
        });
  }

  /// The tables.
  public Stream<RelationFacts> tables() {
    return relations.stream().filter(r -> !r.isIndex());
  }

  /// A table or index.
  public Optional<RelationFacts> relation(Name name) {
    return relations.stream().filter(r -> r.name().equals(name)).findFirst();
  }

  @Override
  public String toString() {
    return relations.size() + " relations, " + attributes.size() + " columns";
  }

  private record Reader(Connection connection, Watch watch) {

    List<RelationFacts> relations(Collection<Name> tables) throws SQLException {
      try (PreparedStatement ask = named(FactQueries.RELATIONS, tables)) {
        return watch.run(
            ask,
            () -> {
              List<RelationFacts> found = new ArrayList<>();
              try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                  found.add(relation(row));
                }
              }
              return found;
            });
      }
    }

    private PreparedStatement named(String sql, Collection<Name> names) throws SQLException {
      PreparedStatement ask = connection.prepareStatement(sql);
      ask.setArray(1, array(names.stream().map(Name::schema)));
      ask.setArray(2, array(names.stream().map(Name::local)));
      return ask;
    }

    private java.sql.Array array(Stream<String> texts) throws SQLException {
      return connection.createArrayOf("text", texts.toArray());
    }

    private static RelationFacts relation(ResultSet row) throws SQLException {
      return new RelationFacts(
          new Name(row.getString("schema"), row.getString("name")),
          new Name(row.getString("table_schema"), row.getString("table_name")),
          row.getString("kind").charAt(0),
          row.getString("method"),
          row.getLong("bytes"),
          row.getLong("pages"),
          row.getDouble("tuples"),
          row.getLong("visible"),
          row.getString("extended"),
          Optional.ofNullable(row.getTimestamp("analyzed")).map(Timestamp::toInstant),
          counts(row));
    }

    private static Optional<RelationFacts.Counts> counts(ResultSet row) throws SQLException {
      double inserted = row.getDouble("inserted");
      if (row.wasNull()) {
        return Optional.empty();
      }
      return Optional.of(
          new RelationFacts.Counts(
              row.getDouble("changed"),
              inserted,
              row.getDouble("updated"),
              row.getDouble("deleted")));
    }

    List<AttributeFacts> attributes(List<RelationFacts> relations) throws SQLException {
      List<String> columns =
          FactQueries.statistics(connection.getMetaData().getDatabaseMajorVersion());
      List<Name> names = relations.stream().map(RelationFacts::name).toList();
      try (PreparedStatement ask = named(FactQueries.attributes(columns), names)) {
        return watch.run(
            ask,
            () -> {
              List<AttributeFacts> found = new ArrayList<>();
              try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                  found.add(attribute(row, columns));
                }
              }
              return found;
            });
      }
    }

    private static AttributeFacts attribute(ResultSet row, List<String> columns)
        throws SQLException {
      Map<String, String> values = new LinkedHashMap<>();
      for (String column : columns) {
        String value = row.getString(column);
        if (value != null) {
          values.put(column, value);
        }
      }
      return new AttributeFacts(
          new Name(row.getString("schemaname"), row.getString("tablename")),
          row.getString("attname"),
          row.getBoolean("inherited"),
          values);
    }
  }
}

package dado.plan.advise;

import dado.plan.explain.Arguments;
import dado.plan.explain.ExplainRefusedException;
import dado.plan.explain.Parameters;
import dado.plan.explain.Watch;
import dado.plan.whatif.Database;
import dado.plan.workload.WorkloadStatement;
import dado.schema.dialect.Identifiers;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/// Values for parameters that have none, where the server has no plan for any value: from rows of
/// the column that each is compared with. What was taken is said.
final class SampledValues {
  private static final int ROWS = 200;
  private static final int GENERIC_SINCE = 16;

  private final Database database;
  private final Progress progress;
  private final List<String> notes = new ArrayList<>();
  private final Map<ComparedColumn, List<String>> samples = new HashMap<>();
  private Optional<Boolean> generic = Optional.empty();

  SampledValues(Database database, Progress progress) {
    this.database = database;
    this.progress = progress;
  }

  /// What was taken, and what the plans for any value hide: a sentence a statement.
  List<String> notes() {
    return notes;
  }

  /// A statement that the server has a plan for: with a value for each of its parameters, or with
  /// none where it plans for any value.
  ///
  /// @throws ExplainRefusedException when it writes parameters in two ways
  WorkloadStatement bound(WorkloadStatement statement)
      throws SQLException, ExplainRefusedException {
    Parameters parameters = Parameters.of(database.engine(), statement.sql());
    if (parameters.places().isEmpty()) {
      return statement;
    }
    if (isGeneric()) {
      Skew.hidden(database, statement, parameters).ifPresent(notes::add);
      return statement;
    }
    return sampled(statement, parameters);
  }

  private boolean isGeneric() throws SQLException {
    if (generic.isEmpty()) {
      generic = Optional.of(database.engine() == Engine.POSTGRESQL && version() >= GENERIC_SINCE);
    }
    return generic.get();
  }

  private int version() throws SQLException {
    try (Connection connection = database.source().open()) {
      return connection.getMetaData().getDatabaseMajorVersion();
    }
  }

  private WorkloadStatement sampled(WorkloadStatement statement, Parameters parameters)
      throws SQLException, ExplainRefusedException {
    Arguments values = Arguments.NONE;
    Map<ComparedColumn, Integer> taken = new HashMap<>();
    StringJoiner said = new StringJoiner(", ");
    for (Parameters.Place place : parameters.places()) {
      Parameters.Parameter parameter = place.parameter();
      if (values.has(parameter)) {
        continue;
      }
      Optional<ComparedColumn> column = ComparedColumn.of(database, statement.sql(), place);
      Optional<String> value = Optional.empty();
      if (column.isPresent()) {
        int before = taken.merge(column.get(), 1, Integer::sum) - 1;
        value = value(column.get(), before);
        said.add(parameter.written() + " = " + value.orElse("NULL") + of(column.get()));
      } else if (place.counts()) {
        boolean offset = isOffset(statement.sql(), place);
        value = Optional.of(offset ? "0" : "20");
        said.add(parameter.written() + " = " + value.get());
      }
      values = values.and(Integer.toString(parameter.index()), value);
    }
    if (said.length() > 0) {
      notes.add(statement.source() + " has parameters without values. Taken: " + said + ".");
    }
    return statement.with(database.engine(), values);
  }

  private static String of(ComparedColumn column) {
    return " (a value of " + column.table().local() + "." + column.column() + ")";
  }

  private static boolean isOffset(String sql, Parameters.Place place) {
    String before = sql.substring(0, place.start()).stripTrailing();
    return before.regionMatches(true, before.length() - "offset".length(), "offset", 0, 6);
  }

  /// One of the middle, and for the next parameter on the same column one further on.
  private Optional<String> value(ComparedColumn column, int before) throws SQLException {
    List<String> sample = samples.get(column);
    if (sample == null) {
      sample = read(column);
      samples.put(column, sample);
    }
    int at = sample.size() / 2 + before * Math.max(1, sample.size() / 10);
    return sample.isEmpty()
        ? Optional.empty()
        : Optional.of(sample.get(Math.min(at, sample.size() - 1)));
  }

  private List<String> read(ComparedColumn column) throws SQLException {
    Identifiers names = database.identifiers();
    String name = names.quote(column.column());
    String sql =
        "select %s from %s where %s is not null limit %d"
            .formatted(name, names.quote(column.table()), name, ROWS);
    List<String> values = new ArrayList<>();
    try (Connection connection = database.source().open();
        Watch watch = Watch.over(connection, database.timeout(), progress);
        Statement statement = connection.createStatement()) {
      watch.run(
          statement,
          () -> {
            try (ResultSet rows = statement.executeQuery(sql)) {
              while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
              }
            }
            return true;
          });
    }
    boolean numbers = values.stream().allMatch(SampledValues::isNumber);
    values.sort(
        numbers
            ? Comparator.comparingDouble(Double::parseDouble)
            : Comparator.<String>naturalOrder());
    return values;
  }

  private static boolean isNumber(String text) {
    try {
      return !Double.isNaN(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }
}

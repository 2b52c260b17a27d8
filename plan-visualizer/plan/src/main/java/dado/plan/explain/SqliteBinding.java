package dado.plan.explain;

import dado.schema.model.Engine;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/// A statement for SQLite with the values of its parameters.
///
/// @param arguments has a value for each parameter
record SqliteBinding(Parameters.Numbered numbered, Arguments arguments) {

  static SqliteBinding of(Admitted admitted, Arguments arguments) {
    return new SqliteBinding(
        admitted.parameters().numbered(Engine.SQLITE, admitted.sql()), arguments);
  }

  /// A statement whose parameters, if it has any, stay NULL.
  static SqliteBinding plain(String sql) {
    Parameters parameters = Parameters.in(Engine.SQLITE, sql);
    return new SqliteBinding(parameters.numbered(Engine.SQLITE, sql), Arguments.NONE);
  }

  void bind(PreparedStatement statement) throws SQLException {
    for (Parameters.Parameter parameter : numbered.parameters().distinct()) {
      bind(statement, parameter.index(), arguments.of(parameter));
    }
  }

  /// Binds those of the parameters that a part of the statement has.
  void bind(PreparedStatement statement, Parameters part) throws SQLException {
    for (Parameters.Parameter in : part.distinct()) {
      for (Parameters.Parameter parameter : numbered.parameters().distinct()) {
        if (parameter.index() == in.index()) {
          bind(statement, in.index(), arguments.of(parameter));
        }
      }
    }
  }

  /// SQLite's columns take text for numbers where they are numbers, but its expressions do not: a
  /// value that is written just as SQLite would write the number is one.
  private static void bind(PreparedStatement statement, int index, Optional<String> value)
      throws SQLException {
    String text = value.orElse("");
    if (value.isEmpty()) {
      statement.setObject(index, null);
    } else if (isLong(text)) {
      statement.setLong(index, Long.parseLong(text));
    } else if (isDouble(text)) {
      statement.setDouble(index, Double.parseDouble(text));
    } else {
      statement.setString(index, text);
    }
  }

  /// Whether a value is written just as a number is.
  static boolean isNumber(String text) {
    return isLong(text) || isDouble(text);
  }

  private static boolean isLong(String text) {
    try {
      return Long.toString(Long.parseLong(text)).equals(text);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isDouble(String text) {
    try {
      return Double.toString(Double.parseDouble(text)).equals(text);
    } catch (NumberFormatException e) {
      return false;
    }
  }
}

package dado.plan.explain;

import dado.plan.explain.Parameters.Numbered;
import dado.schema.model.Engine;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;

/// A way to have PostgreSQL explain a text that the text cannot escape from. The text goes to the
/// server as a value, and a `DO` block executes it: there, no transaction command is allowed. The
/// driver never sees it as SQL, so it cannot split it either. Values of parameters go the same way
/// and are bound inside of the block.
public final class PostgresqlSeal {
  /// Since then `explain` can be told to.
  private static final int GENERIC_SINCE = 16;

  /// Since then a prepared statement can be.
  private static final int FORCED_SINCE = 12;

  private static final String PROBE = "prepare dado_probe as ";

  private PostgresqlSeal() {}

  /// A value for a parameter.
  ///
  /// @param type what the server takes the parameter for, in the server's own words
  /// @param value as text; empty is NULL
  record Bound(String type, Optional<String> value) {}

  /// The plan that the server prints as JSON. The caller holds the transaction, and rolls it back.
  ///
  /// @param analyze whether to run the statement
  public static String explain(Connection connection, Watch watch, String sql, boolean analyze)
      throws SQLException, ExplainRefusedException {
    Numbered plain = Numbered.plain(Engine.POSTGRESQL, sql);
    return explain(connection, watch, head(connection, analyze), plain, List.of());
  }

  /// The plan of a statement with parameters, which must all have values.
  ///
  /// @param analyze whether to run the statement
  public static String explain(
      Connection connection, Watch watch, String sql, Arguments arguments, boolean analyze)
      throws SQLException, ExplainRefusedException {
    Parameters parameters = Parameters.of(Engine.POSTGRESQL, sql);
    List<String> missing = parameters.missing(arguments);
    if (!missing.isEmpty()) {
      throw Explainer.missing(missing, ExplainServer.of(connection), analyze);
    }
    Numbered numbered = parameters.numbered(Engine.POSTGRESQL, sql);
    List<Bound> bound = bound(connection, watch, numbered, arguments);
    return explain(connection, watch, head(connection, analyze), numbered, bound);
  }

  private static String head(Connection connection, boolean analyze) throws SQLException {
    String settings = connection.getMetaData().getDatabaseMajorVersion() >= 12 ? "settings, " : "";
    return "explain (" + (analyze ? "analyze, buffers, " : "") + settings + "format json) ";
  }

  /// The values of all parameters, each of the type that the server takes it for.
  static List<Bound> bound(
      Connection connection, Watch watch, Numbered numbered, Arguments arguments)
      throws SQLException, ExplainRefusedException {
    List<Parameters.Parameter> parameters = numbered.parameters().distinct();
    if (parameters.isEmpty()) {
      return List.of();
    }
    List<String> types = types(connection, watch, numbered);
    return parameters.stream()
        .map(p -> new Bound(types.get(p.index() - 1), arguments.of(p)))
        .toList();
  }

  /// The plan of one statement that does not run; with parameters, one for any values (PostgreSQL
  /// 12 and later). The caller holds the transaction, and rolls it back.
  ///
  /// @param verbose whether each step says which columns it gives
  public static String plan(Connection connection, Watch watch, String sql, boolean verbose)
      throws SQLException, ExplainRefusedException {
    Numbered numbered = Parameters.of(Engine.POSTGRESQL, sql).numbered(Engine.POSTGRESQL, sql);
    String head = "explain (" + (verbose ? "verbose, " : "") + "format json) ";
    return generic(connection, watch, head, numbered);
  }

  /// The plan of a statement for any values of its parameters, if it has some. The caller holds the
  /// transaction, and rolls it back.
  ///
  /// @param head such as `explain (format json) `
  static String generic(Connection connection, Watch watch, String head, Numbered sql)
      throws SQLException, ExplainRefusedException {
    if (sql.parameters().distinct().isEmpty()) {
      return explain(connection, watch, head, sql, List.of());
    }
    int major = connection.getMetaData().getDatabaseMajorVersion();
    if (major >= GENERIC_SINCE) {
      String told = head.replace("format json", "generic_plan, format json");
      return explain(connection, watch, told, sql, List.of());
    }
    if (major < FORCED_SINCE) {
      throw new ExplainRefusedException(
          "PostgreSQL plans a statement with parameters without their values since version 12, and"
              + " this server is older. Write values in their place.");
    }
    try (Statement statement = connection.createStatement()) {
      hand(connection, watch, head, sql.text(), List.of());
      watch.run(statement, () -> statement.execute(FORCED));
      String plan = watch.run(statement, () -> only(statement, GIVE));
      return FORCED_SETTING.matcher(plan).replaceFirst("");
    } catch (PSQLException e) {
      throw PostgresqlErrors.readable(e, "prepare dado_generic as ", sql);
    }
  }

  private static final String GIVE = "select current_setting('dado.plan')";

  /// What the plan says of settings is for the user's own.
  private static final Pattern FORCED_SETTING =
      Pattern.compile(
          ",\\s*+\"plan_cache_mode\": \"force_generic_plan\"|\"plan_cache_mode\":"
              + " \"force_generic_plan\",?+");

  /// A prepared statement outlives the transaction, so it is let go of in any case.
  private static final String FORCED =
      """
      do $dado$
      declare
        plan text;
        nulls text;
      begin
        perform set_config('plan_cache_mode', 'force_generic_plan', true);
        execute 'prepare dado_generic as ' || current_setting('dado.sql');
        begin
          select string_agg('null', ', ') into nulls
          from pg_catalog.pg_prepared_statements p, unnest(p.parameter_types)
          where p.name = 'dado_generic';
          execute current_setting('dado.head') || 'execute dado_generic(' || nulls || ')'
            into plan;
        exception when query_canceled or others then
          execute 'deallocate dado_generic';
          raise;
        end;
        execute 'deallocate dado_generic';
        perform set_config('dado.plan', plan, true);
      end
      $dado$\
      """;

  /// The plan that a head such as `explain (format json)` makes the server print.
  ///
  /// @param bound the values of `$1`, `$2` and so on
  static String explain(
      Connection connection, Watch watch, String head, Numbered sql, List<Bound> bound)
      throws SQLException, ExplainRefusedException {
    try (Statement statement = connection.createStatement()) {
      hand(connection, watch, head, sql.text(), bound);
      watch.run(statement, () -> statement.execute(block(bound)));
      return watch.run(statement, () -> only(statement, GIVE));
    } catch (PSQLException e) {
      throw PostgresqlErrors.readable(e, head, sql);
    }
  }

  /// What the server takes a statement's parameters for, in their order.
  static List<String> types(Connection connection, Watch watch, Numbered sql)
      throws SQLException, ExplainRefusedException {
    try (Statement statement = connection.createStatement()) {
      hand(connection, watch, PROBE, sql.text(), List.of());
      watch.run(statement, () -> statement.execute(PREPARE));
      try {
        return watch.run(statement, () -> column(statement, TYPES));
      } finally {
        statement.execute("deallocate dado_probe");
      }
    } catch (PSQLException e) {
      throw PostgresqlErrors.readable(e, PROBE, sql);
    }
  }

  private static final String TYPES =
      """
      select t.type::text
      from pg_catalog.pg_prepared_statements p,
        unnest(p.parameter_types) with ordinality as t(type, place)
      where p.name = 'dado_probe'
      order by t.place
      """;
  private static final String PREPARE =
      "do 'begin execute current_setting(''dado.head'') || current_setting(''dado.sql''); end'";

  private static void hand(
      Connection connection, Watch watch, String head, String sql, List<Bound> bound)
      throws SQLException {
    StringJoiner ask = new StringJoiner(", ", "select ", "");
    ask.add("set_config('dado.head', ?, true)").add("set_config('dado.sql', ?, true)");
    for (int i = 1; i <= bound.size(); i++) {
      ask.add(String.format(Locale.ROOT, "set_config('dado.value%d', ?, true)", i));
    }
    try (PreparedStatement hand = connection.prepareStatement(ask.toString())) {
      hand.setString(1, head);
      hand.setString(2, sql);
      for (int i = 0; i < bound.size(); i++) {
        hand.setString(i + 3, bound.get(i).value().orElse(""));
      }
      watch.run(hand, hand::execute);
    }
  }

  /// The block that executes the text. Of all that a person wrote there is nothing in it; a type's
  /// name comes from the server, quoted by it.
  private static String block(List<Bound> bound) {
    StringJoiner using = new StringJoiner(", ", " using ", "").setEmptyValue("");
    for (int i = 0; i < bound.size(); i++) {
      String value =
          bound.get(i).value().isEmpty()
              ? "null"
              : String.format(Locale.ROOT, "current_setting('dado.value%d')", i + 1);
      using.add(value + "::" + bound.get(i).type());
    }
    String body =
        """
        declare
          plan text;
        begin
          execute current_setting('dado.head') || current_setting('dado.sql') into plan%s;
          perform set_config('dado.plan', plan, true);
        end
        """;
    String code = String.format(Locale.ROOT, body, using);
    String tag = "$dado$";
    for (int i = 1; code.contains(tag); i++) {
      tag = "$dado" + i + "$";
    }
    return "do " + tag + "\n" + code + tag;
  }

  private static List<String> column(Statement statement, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static String only(Statement statement, String sql) throws SQLException {
    return column(statement, sql).getFirst();
  }
}

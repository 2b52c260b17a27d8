package dado.plan.workload;

import dado.plan.explain.Arguments;
import dado.plan.explain.ExplainRefusedException;
import dado.schema.model.Engine;
import dado.schema.sql.SqlLexer;
import dado.schema.sql.SqlStatement;
import dado.schema.sql.Statements;
import dado.schema.sql.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A text of SQL statements, each with comments before it: `-- weight: N` and `-- param:
/// NAME=VALUE` are for the statement that follows them.
final class StatementFile {
  private static final String WEIGHT = "weight:";
  private static final String PARAM = "param:";

  private final Engine engine;
  private final String name;
  private final String file;
  private final String text;
  private final List<WorkloadStatement> statements = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private int line = 1;
  private int counted;

  /// @param name what the ids of its statements begin with; empty where there is one file only
  /// @param file what people call it
  private StatementFile(Engine engine, String name, String file, String text) {
    this.engine = engine;
    this.name = name;
    this.file = file;
    this.text = text;
  }

  /// @throws IOException when a weight is no number above 0
  static Workload read(Engine engine, String name, String file, String text) throws IOException {
    StatementFile reader = new StatementFile(engine, name, file, text);
    reader.read();
    return new Workload(reader.statements, reader.notes);
  }

  private void read() throws IOException {
    List<SqlStatement> found = Statements.split(engine, text);
    int from = 0;
    for (int i = 0; i < found.size(); i++) {
      SqlStatement statement = found.get(i);
      String number = String.valueOf(i + 1);
      String id = name.isEmpty() ? number : found.size() == 1 ? name : name + "#" + number;
      String source = file + ", line " + line(statement.start());
      Comments comments = comments(text.substring(from, statement.start()), source);
      add(
          new WorkloadStatement(id, statement.text(), comments.weight(), source),
          statement.kind(),
          comments.values());
      from = statement.end();
    }
  }

  private void add(WorkloadStatement statement, SqlStatement.Kind kind, Arguments values) {
    switch (kind) {
      case READS, WRITES, UNKNOWN -> statements.add(bound(statement, values));
      case DEFINES, CONTROLS ->
          notes.add("Left out " + statement.source() + ": such a statement has no plan.");
    }
  }

  /// Two ways of writing parameters in one statement are said when it is planned.
  private WorkloadStatement bound(WorkloadStatement statement, Arguments values) {
    try {
      return values.values().isEmpty() ? statement : statement.with(engine, values);
    } catch (ExplainRefusedException e) {
      return statement;
    }
  }

  /// The line of an offset that lies behind all that were asked for.
  private int line(int offset) {
    for (; counted < offset; counted++) {
      line += text.charAt(counted) == '\n' ? 1 : 0;
    }
    return line;
  }

  private record Comments(double weight, Arguments values) {}

  private Comments comments(String before, String source) throws IOException {
    double weight = 1;
    Arguments values = Arguments.NONE;
    for (Token token : SqlLexer.tokens(engine, before)) {
      String comment = token.in(before).strip();
      String said = comment.startsWith("--") ? comment.substring(2).strip() : "";
      if (starts(said, WEIGHT)) {
        weight = weight(said.substring(WEIGHT.length()).strip(), source);
      } else if (starts(said, PARAM)) {
        values = value(values, said.substring(PARAM.length()).strip(), source);
      }
    }
    return new Comments(weight, values);
  }

  private static boolean starts(String said, String word) {
    return said.toLowerCase(Locale.ROOT).startsWith(word);
  }

  private static Arguments value(Arguments values, String said, String source) throws IOException {
    int equals = said.indexOf('=');
    String name = (equals < 0 ? said : said.substring(0, equals)).strip();
    if (name.isEmpty()) {
      throw new IOException(source + ": a parameter without a name. Write -- param: name=value");
    }
    return values.and(
        name, equals < 0 ? Optional.empty() : Optional.of(said.substring(equals + 1).strip()));
  }

  private static double weight(String text, String source) throws IOException {
    try {
      double weight = Double.parseDouble(text);
      if (weight > 0 && !Double.isInfinite(weight)) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IOException(
        source + ": the weight \"" + text + "\" is no number above 0. Write -- weight: 2.5");
  }
}

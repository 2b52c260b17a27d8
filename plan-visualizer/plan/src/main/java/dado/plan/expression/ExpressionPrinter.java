package dado.plan.expression;

import dado.schema.model.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Prints expressions in one form: operators in parentheses, names quoted where they must be.
/// Reading it again gives the same expression.
public final class ExpressionPrinter {
  private static final Set<String> WORDS =
      Set.of(
          ("and or not is isnull notnull in like ilike glob regexp rlike match between any all some"
                  + " true false null default escape collate case when then else end cast convert as"
                  + " select with values table from where group having order limit offset fetch union"
                  + " intersect except window qualify join inner left right full cross natural on using"
                  + " set returning for into asc desc nulls separator lock procedure conflict do matched"
                  + " xor array row interval similar at operator div mod overlaps member sounds distinct"
                  + " binary subplan initplan hashed rescan alternatives subquery straight_join"
                  + " current_date current_time current_timestamp localtime localtimestamp current_user"
                  + " session_user current_role current_catalog current_schema utc_date utc_time"
                  + " utc_timestamp both leading trailing by variadic first last placing date time"
                  + " timestamp timestamptz datetime filter over within symmetric asymmetric exists")
              .split(" "));

  private final Engine engine;
  private final StringBuilder out = new StringBuilder();

  private ExpressionPrinter(Engine engine) {
    this.engine = engine;
  }

  /// The expression as text.
  public static String print(Engine engine, Expression expression) {
    ExpressionPrinter printer = new ExpressionPrinter(engine);
    printer.add(expression);
    return printer.out.toString();
  }

  private void add(Expression expression) {
    switch (expression) {
      case Expression.Column e -> column(e);
      case Expression.Constant e -> out.append(e.text());
      case Expression.Parameter e -> out.append(e.text());
      case Expression.PlanValue e -> planValue(e);
      case Expression.Subquery e -> out.append('(').append(e.text()).append(')');
      case Expression.Call e -> call(e);
      case Expression.Cast e -> cast(e);
      case Expression.Operation e -> operation(e);
      case Expression.Quantified e -> quantified(e);
      case Expression.In e -> in(e);
      case Expression.Between e -> between(e);
      case Expression.Is e -> group(e.operand(), (e.negated() ? " IS NOT " : " IS ") + e.test());
      case Expression.Not e -> wrapped("(NOT ", e.operand(), ")");
      case Expression.Logical e -> list(e.operands(), "(", " " + e.junction() + " ", ")");
      case Expression.Case e -> caseOf(e);
      case Expression.Row e -> row(e.fields());
      case Expression.ArrayOf e -> list(e.elements(), "ARRAY[", ", ", "]");
      case Expression.Subscript e -> wrapped("(", e.operand(), ")[" + e.subscript() + "]");
      case Expression.Field e -> wrapped("(", e.operand(), ")." + name(e.name()));
      case Expression.Collated e -> group(e.operand(), " COLLATE " + e.collation());
      case Expression.Interval e -> wrapped("INTERVAL (", e.amount(), ") " + e.unit());
      case Expression.Match e -> match(e);
      case Expression.Other e -> out.append('(').append(e.text()).append(')');
    }
  }

  private void column(Expression.Column column) {
    column.qualifiers().forEach(q -> out.append(name(q)).append('.'));
    out.append(name(column.name()));
  }

  private String name(String name) {
    if (name.equals("*") || (name.startsWith("<") && name.endsWith(">"))) {
      return name;
    }
    return switch (engine) {
      case POSTGRESQL, SQLITE -> plain(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
      case MYSQL, MARIADB -> plain(name) ? name : '`' + name.replace("`", "``") + '`';
    };
  }

  private boolean plain(String name) {
    boolean folded = engine != Engine.POSTGRESQL || name.equals(name.toLowerCase(Locale.ROOT));
    return folded
        && !name.isEmpty()
        && Letters.letter(name.charAt(0))
        && Letters.word(name, 0) == name.length()
        && !WORDS.contains(name.toLowerCase(Locale.ROOT));
  }

  private void planValue(Expression.PlanValue value) {
    boolean bare = value.name().startsWith("subquery");
    out.append(bare ? "" : "(").append(value.name()).append(bare ? "" : ")");
  }

  private void call(Expression.Call call) {
    out.append(call.name());
    if (!call.separators().isEmpty()) {
      out.append('(').append(before(call.separators().getFirst()));
      for (int i = 0; i < call.arguments().size(); i++) {
        add(call.arguments().get(i));
        out.append(between(call.separators().get(i + 1)));
      }
      out.append(')');
    }
    out.append(call.after().isEmpty() ? "" : " " + call.after());
  }

  private static String before(String separator) {
    return separator.isEmpty() || separator.equals("*") ? separator : separator + " ";
  }

  private static String between(String separator) {
    if (separator.isEmpty()) {
      return "";
    }
    return separator.startsWith(",") ? separator + " " : " " + separator + " ";
  }

  private void cast(Expression.Cast cast) {
    if (engine == Engine.POSTGRESQL && stands(cast.operand())) {
      wrapped("", cast.operand(), "::" + cast.type());
    } else if (engine == Engine.POSTGRESQL) {
      wrapped("(", cast.operand(), ")::" + cast.type());
    } else {
      wrapped("cast(", cast.operand(), " as " + cast.type() + ")");
    }
  }

  /// Whether a cast may follow without parentheses.
  private static boolean stands(Expression operand) {
    return (operand instanceof Expression.Constant constant && constant.text().startsWith("'"))
        || (operand instanceof Expression.Column column && !column.name().equals("*"));
  }

  private void operation(Expression.Operation operation) {
    List<Expression> operands = operation.operands();
    if (operation.operator().equals("AT LOCAL")) {
      group(operands.getFirst(), " AT LOCAL");
    } else if (operands.size() == 1) {
      wrapped("(" + operation.operator() + " ", operands.getFirst(), ")");
    } else {
      out.append('(');
      add(operands.getFirst());
      out.append(' ').append(operation.operator()).append(' ');
      add(operands.get(1));
      if (operands.size() > 2) {
        wrapped(" ESCAPE ", operands.get(2), "");
      }
      out.append(')');
    }
  }

  private void quantified(Expression.Quantified e) {
    out.append('(');
    add(e.operand());
    wrapped(" " + e.operator() + " " + e.quantifier() + " (", e.array(), "))");
  }

  private void in(Expression.In in) {
    out.append('(');
    add(in.operand());
    out.append(in.negated() ? " NOT IN " : " IN ");
    boolean single =
        in.values().size() == 1
            && (in.values().getFirst() instanceof Expression.Subquery
                || in.values().getFirst() instanceof Expression.PlanValue);
    list(in.values(), single ? "" : "(", ", ", single ? ")" : "))");
  }

  private void between(Expression.Between between) {
    out.append('(');
    add(between.operand());
    wrapped(between.negated() ? " NOT BETWEEN " : " BETWEEN ", between.low(), " AND ");
    wrapped("", between.high(), ")");
  }

  private void caseOf(Expression.Case e) {
    out.append("CASE");
    e.operand().ifPresent(o -> wrapped(" ", o, ""));
    for (Expression.When when : e.whens()) {
      wrapped(" WHEN ", when.condition(), "");
      wrapped(" THEN ", when.result(), "");
    }
    e.otherwise().ifPresent(o -> wrapped(" ELSE ", o, ""));
    out.append(" END");
  }

  private void row(List<Expression> fields) {
    boolean word = engine == Engine.POSTGRESQL || fields.size() < 2;
    list(fields, word ? "ROW(" : "(", ", ", ")");
  }

  private void match(Expression.Match match) {
    list(match.columns(), "MATCH (", ", ", ") AGAINST (");
    String mode = match.mode().isEmpty() ? "" : " " + match.mode();
    wrapped("", match.pattern(), mode + ")");
  }

  private void group(Expression inside, String after) {
    out.append('(');
    add(inside);
    out.append(after).append(')');
  }

  private void wrapped(String before, Expression inside, String after) {
    out.append(before);
    add(inside);
    out.append(after);
  }

  private void list(List<Expression> parts, String before, String between, String after) {
    out.append(before);
    for (int i = 0; i < parts.size(); i++) {
      out.append(i == 0 ? "" : between);
      add(parts.get(i));
    }
    out.append(after);
  }
}

package dado.plan.explain;

import dado.plan.expression.Names;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;

/// Reads the SELECTs of a query's text. The parser runs on a thread of its own with a time limit,
/// as some texts keep it busy for ever or overflow its stack.
public final class QueryText {
  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final List<PlainSelect> selects = new ArrayList<>();
  private final boolean several;

  private QueryText(String sql, Select query) {
    collect(query);
    several = selects.size() > 1 || sql.split("(?i)\\bselect\\b", -1).length > 2;
  }

  /// The SELECTs of a query, the outermost first; those in expressions are left out.
  ///
  /// @throws UnreadableQueryException when the parser does not understand the text, in time
  public static List<QueryShape> shapes(String sql) throws UnreadableQueryException {
    FutureTask<Statement> parse =
        new FutureTask<>(() -> CCJSqlParserUtil.newParser(sql).Statement());
    Thread thread = Thread.ofPlatform().daemon().name("dado-parse").start(parse);
    try {
      return shapes(sql, parse.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new UnreadableQueryException("the SQL parser took longer than 3 s", e);
    } catch (ExecutionException e) {
      throw new UnreadableQueryException("the SQL parser does not understand the query", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableQueryException("reading the query was interrupted", e);
    }
  }

  private static List<QueryShape> shapes(String sql, Statement statement)
      throws UnreadableQueryException {
    if (!(statement instanceof Select query)) {
      throw new UnreadableQueryException(
          "the statement is no query", new JSQLParserException("not a SELECT"));
    }
    QueryText text = new QueryText(sql, query);
    return text.selects.stream().map(text::shape).toList();
  }

  private void collect(@Nullable Select query) {
    if (query == null) {
      return;
    }
    switch (query) {
      case PlainSelect plain -> collectPlain(plain);
      case SetOperationList list -> list.getSelects().forEach(this::collect);
      case ParenthesedSelect inner -> collect(inner.getSelect());
      default -> {}
    }
    if (query.getWithItemsList() != null) {
      for (WithItem<?> with : query.getWithItemsList()) {
        collect(with.getSelect());
      }
    }
  }

  private void collectPlain(PlainSelect plain) {
    selects.add(plain);
    for (FromItem item : items(plain)) {
      if (item instanceof ParenthesedSelect inner) {
        collect(inner.getSelect());
      }
    }
  }

  private static List<FromItem> items(PlainSelect plain) {
    List<FromItem> items = new ArrayList<>();
    if (plain.getFromItem() != null) {
      items.add(plain.getFromItem());
    }
    joins(plain).forEach(j -> items.add(j.getFromItem()));
    return items;
  }

  private static List<Join> joins(PlainSelect plain) {
    return plain.getJoins() == null ? List.of() : plain.getJoins();
  }

  private QueryShape shape(PlainSelect plain) {
    List<QueryShape.Source> sources = new ArrayList<>();
    List<String> filters = new ArrayList<>(conjuncts(plain.getWhere()));
    List<String> outer = new ArrayList<>();
    boolean odd = false;
    addSource(sources, plain.getFromItem(), false);
    for (Join join : joins(plain)) {
      boolean optional = join.isLeft() || join.isOuter() || join.isFull();
      odd |= join.isRight() || join.isFull() || join.isNatural();
      addSource(sources, join.getFromItem(), optional);
      (optional ? outer : filters).addAll(conditions(join, sources));
    }
    boolean tables = sources.size() == items(plain).size();
    return new QueryShape(
        sources, filters, outer, order(plain), limited(plain), !several && !odd && tables);
  }

  private static void addSource(
      List<QueryShape.Source> sources, @Nullable FromItem item, boolean optional) {
    if (item instanceof Table table) {
      String name = Names.unquoted(table.getName());
      String schema = table.getSchemaName() == null ? "" : Names.unquoted(table.getSchemaName());
      String alias =
          table.getAlias() == null ? name : Names.unquoted(table.getAlias().getName().strip());
      sources.add(new QueryShape.Source(schema, name, alias, optional));
    }
  }

  private static List<String> conditions(Join join, List<QueryShape.Source> sources) {
    List<String> found = new ArrayList<>();
    Collection<Expression> on = join.getOnExpressions();
    if (on != null) {
      on.forEach(e -> found.addAll(conjuncts(e)));
    }
    List<Column> using = join.getUsingColumns();
    if (using != null && sources.size() > 1) {
      using.forEach(c -> found.add(same(c, sources)));
    }
    return found;
  }

  private static String same(Column column, List<QueryShape.Source> sources) {
    return sources.getFirst().alias()
        + "."
        + column.getColumnName()
        + " = "
        + sources.getLast().alias()
        + "."
        + column.getColumnName();
  }

  private static List<String> conjuncts(@Nullable Expression condition) {
    if (condition == null) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    Expression rest = condition;
    while (rest instanceof AndExpression and) {
      found.addFirst(and.getRightExpression().toString());
      rest = and.getLeftExpression();
    }
    found.addFirst(rest.toString());
    return found;
  }

  private static List<String> order(PlainSelect plain) {
    return plain.getOrderByElements() == null
        ? List.of()
        : plain.getOrderByElements().stream().map(Object::toString).toList();
  }

  private static boolean limited(PlainSelect plain) {
    return plain.getLimit() != null || plain.getOffset() != null || plain.getFetch() != null;
  }
}

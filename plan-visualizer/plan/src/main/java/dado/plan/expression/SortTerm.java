package dado.plan.expression;

import dado.schema.model.Engine;
import java.util.ArrayList;
import java.util.List;

/// A term of an ORDER BY, or a sort key of a plan.
///
/// @param nullsFirst whether NULLs come first; what the engine does by itself where nothing is said
/// @param usual whether NULLs stand where the engine puts them by itself
public record SortTerm(
    Expression expression, boolean descending, boolean nullsFirst, boolean usual) {

  /// The term that a text holds. What is not understood is an [Expression.Other].
  public static SortTerm parse(Engine engine, String text) {
    Cursor cursor = new Cursor(engine, text);
    return read(cursor);
  }

  /// The terms up to where the clause ends.
  static List<SortTerm> list(Cursor cursor) {
    List<SortTerm> terms = new ArrayList<>();
    do {
      terms.add(read(cursor));
    } while (cursor.take(","));
    return terms;
  }

  private static SortTerm read(Cursor cursor) {
    Part part = new ExpressionParser(cursor).expression(Precedence.NONE);
    boolean descending = cursor.is("DESC");
    if (descending || cursor.is("ASC")) {
      cursor.next();
    }
    // PostgreSQL counts NULLs as greater than all values, the others as smaller.
    boolean first = descending == (cursor.engine == Engine.POSTGRESQL);
    boolean said = cursor.is("NULLS");
    boolean asked = said ? cursor.peek(1).is("FIRST") : first;
    if (said) {
      cursor.next();
      cursor.next();
    }
    return new SortTerm(part.value(), descending, asked, asked == first);
  }
}

package dado.plan.expression;

import dado.schema.model.Engine;
import java.util.Locale;

/// Names as SQL writes them, and without their quotes.
public final class Names {
  private Names() {}

  /// A name without its quotes, if it has any.
  public static String unquoted(String name) {
    if (name.length() < 2) {
      return name;
    }
    String inside = name.substring(1, name.length() - 1);
    return switch (name.charAt(0)) {
      case '"' -> inside.replace("\"\"", "\"");
      case '`' -> inside.replace("``", "`");
      case '[' -> inside;
      default -> name;
    };
  }

  /// A name as the engine keeps it: without quotes; PostgreSQL folds names that have none to lower
  /// case.
  public static String folded(Engine engine, String name) {
    boolean bare = name.isEmpty() || "\"`[".indexOf(name.charAt(0)) < 0;
    if (!bare) {
      return unquoted(name);
    }
    return engine == Engine.POSTGRESQL ? name.toLowerCase(Locale.ROOT) : name;
  }
}

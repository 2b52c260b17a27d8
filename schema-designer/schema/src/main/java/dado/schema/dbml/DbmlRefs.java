package dado.schema.dbml;

import dado.schema.dbml.DbmlTree.End;
import dado.schema.dbml.DbmlTree.Path;
import dado.schema.dbml.DbmlTree.RefNode;
import dado.schema.text.SourceException;
import dado.schema.text.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads references between tables.
record DbmlRefs(DbmlTokens tokens) {

  /// `a.b > c.d [settings]`.
  RefNode reference(String name) {
    Spot spot = tokens.spot();
    End left = end();
    String sign = sign();
    End right = end();
    var settings = new DbmlSettings(tokens, this).all();
    return new RefNode(name, left, sign, right, settings, false, spot);
  }

  /// `> a.b`, behind `ref:`.
  RefNode inline() {
    Spot spot = tokens.spot();
    End left = new End(Optional.empty(), List.of(), spot);
    return new RefNode("", left, sign(), end(), List.of(), true, spot);
  }

  /// One of the four relations; a question mark says that an end may be missing.
  private String sign() {
    tokens.accept("?");
    for (String sign : List.of("<>", "<", ">", "-")) {
      if (tokens.accept(sign)) {
        tokens.accept("?");
        return sign;
      }
    }
    throw tokens.expected("a relation: <, >, - or <>");
  }

  /// `table.column`, `schema.table.column` or `table.(a, b)`.
  private End end() {
    Spot spot = tokens.spot();
    List<String> names = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    names.add(tokens.name("a table and its column"));
    while (tokens.accept(".")) {
      if (tokens.accept("(")) {
        columns = columns();
        return end(names, columns, spot);
      }
      names.add(tokens.name("a table or column"));
    }
    if (names.size() < 2) {
      throw new SourceException(
          spot,
          "expected a table and its column, such as users.id, found " + names.getFirst() + ".");
    }
    columns.add(names.removeLast());
    return end(names, columns, spot);
  }

  private static End end(List<String> names, List<String> columns, Spot spot) {
    return new End(Optional.of(new Path(names, spot)), columns, spot);
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    do {
      columns.add(tokens.name("a column"));
    } while (tokens.accept(","));
    tokens.expect(")", "behind the columns");
    return columns;
  }
}

package dado.schema.dialect.sqlite;

import dado.schema.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// SQLite's text in the one way that texts of the same words and comments share: SQLite keeps what
/// people typed, and a space more is no difference.
final class Canonical {

  private static final int WIDTH = 76;
  private static final Set<String> CLOSING = Set.of(",", ")", ";", ".");

  private static final Set<String> JOINS =
      Set.of("JOIN", "LEFT", "RIGHT", "FULL", "INNER", "OUTER", "CROSS", "NATURAL");

  private Canonical() {}

  /// An expression, on one line.
  static String expression(String text) {
    return line(Piece.of(text));
  }

  /// A query: on one line where that is short enough, else a line a clause.
  static String query(String text) {
    return laid(Piece.of(text), "");
  }

  /// A `CREATE TRIGGER`: its head, and a line for each statement.
  static String trigger(String text) {
    List<Piece> pieces = Piece.of(text);
    int begin = indexOf(pieces, "BEGIN");
    if (begin < 0) {
      return line(pieces);
    }
    StringBuilder out = new StringBuilder(line(pieces.subList(0, begin + 1)));
    int from = begin + 1;
    for (int i = from; i < pieces.size(); i++) {
      if (pieces.get(i).is(";")) {
        out.append("\n  ").append(laid(pieces.subList(from, i + 1), "    "));
        from = i + 1;
      }
    }
    return out.append("\n").append(line(pieces.subList(from, pieces.size()))).toString();
  }

  private static int indexOf(List<Piece> pieces, String word) {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }

  private static String laid(List<Piece> pieces, String indent) {
    String whole = line(pieces);
    if (whole.length() + indent.length() <= WIDTH) {
      return whole;
    }
    List<String> lines = new ArrayList<>();
    int from = 0;
    int depth = 0;
    for (int i = 1; i < pieces.size(); i++) {
      depth += pieces.get(i - 1).is("(") ? 1 : pieces.get(i - 1).is(")") ? -1 : 0;
      if (depth == 0 && startsClause(pieces.get(i - 1), pieces.get(i))) {
        lines.add(line(pieces.subList(from, i)));
        from = i;
      }
    }
    lines.add(line(pieces.subList(from, pieces.size())));
    return String.join("\n" + indent, lines);
  }

  private static boolean startsClause(Piece before, Piece piece) {
    boolean afterUnion = piece.is("SELECT") && (before.is("UNION") || before.is("ALL"));
    boolean clause = piece.isOneOf(Words.CLAUSES) && !before.is("DELETE") && !before.is("DISTINCT");
    boolean join = piece.isOneOf(JOINS) && !before.isOneOf(JOINS);
    return clause || join || afterUnion || (piece.is("SELECT") && before.isOneOf(Words.CLAUSES));
  }

  private static String line(List<Piece> pieces) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      if (i > 0 && spaced(pieces, i)) {
        out.append(' ');
      }
      out.append(pieces.get(i).text());
    }
    return out.toString().strip();
  }

  private static boolean spaced(List<Piece> pieces, int at) {
    Piece before = pieces.get(at - 1);
    Piece piece = pieces.get(at);
    boolean closing = piece.kind() == Token.Kind.PUNCTUATION && CLOSING.contains(piece.text());
    if (closing || before.is("(") || before.is(".")) {
      return false;
    }
    if (piece.is("(")) {
      boolean into = at > 1 && (pieces.get(at - 2).is("INTO") || pieces.get(at - 2).is("VIEW"));
      return into || !(isCalled(before) || isUnary(pieces, at - 1));
    }
    return !isUnary(pieces, at - 1) || piece.text().startsWith(before.text());
  }

  /// Whether a parenthesis follows it without a space.
  private static boolean isCalled(Piece before) {
    return switch (before.kind()) {
      case IDENTIFIER, QUOTED_IDENTIFIER -> true;
      case KEYWORD -> Words.CALLS.contains(before.text());
      default -> false;
    };
  }

  /// Whether it is a sign before a value.
  private static boolean isUnary(List<Piece> pieces, int at) {
    Piece sign = pieces.get(at);
    if (!sign.is("-") && !sign.is("+") && !sign.is("~")) {
      return false;
    }
    return at == 0 || awaitsValue(pieces.get(at - 1));
  }

  private static boolean awaitsValue(Piece before) {
    return switch (before.kind()) {
      case OPERATOR -> true;
      case KEYWORD ->
          !before.is("END") && !before.is("NULL") && !before.text().startsWith("CURRENT");
      case PUNCTUATION -> !before.is(")");
      default -> false;
    };
  }
}

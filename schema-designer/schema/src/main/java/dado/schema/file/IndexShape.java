package dado.schema.file;

import dado.schema.model.Index;
import dado.schema.model.Index.Key;
import java.util.List;

/// Indexes as a model file has them.
final class IndexShape {

  private IndexShape() {}

  static Draft write(Index index, Draft draft) {
    draft.id(index.id()).local("name", index.name()).flag("unique", index.unique(), false);
    if (!index.method().equals("btree")) {
      draft.text("method", index.method());
    }
    draft.objects("keys", index.keys().stream().map(k -> key(k, draft.part())).toList());
    draft.texts("include", index.include()).lines("where", index.where());
    return draft.lines("comment", index.comment()).options("options", index.options());
  }

  private static Json key(Key key, Draft draft) {
    if (key.equals(Key.column(key.text(), false))) {
      return new Json.Text(key.text());
    }
    draft.text(key.isExpression() ? "expression" : "column", key.text());
    draft.flag("descending", key.descending(), false).some("qualifiers", key.qualifiers());
    return draft.done();
  }

  static Index read(Fields in) {
    String method = in.lines("method");
    return new Index(
        in.id(),
        in.local("name"),
        method.isEmpty() ? "btree" : method,
        keys(in),
        in.texts("include"),
        in.optional("where"),
        in.flag("unique", false),
        in.lines("comment"),
        in.options("options"));
  }

  private static List<Key> keys(Fields in) {
    List<Key> keys = in.list("keys", IndexShape::key, t -> Key.column(t.value(), false));
    if (keys.isEmpty()) {
      throw in.wrong("keys", "at least one column or expression.");
    }
    return keys;
  }

  private static Key key(Fields in) {
    boolean expression = in.has("expression");
    String text = in.text(expression ? "expression" : "column");
    return new Key(text, expression, in.flag("descending", false), in.lines("qualifiers"));
  }
}

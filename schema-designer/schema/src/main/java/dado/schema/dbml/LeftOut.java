package dado.schema.dbml;

import dado.schema.dialect.Quoting;
import java.util.ArrayList;
import java.util.List;

/// What a text in DBML leaves out, for a comment at its end.
final class LeftOut {

  private final List<String> things = new ArrayList<>();

  void add(String thing) {
    things.add(thing);
  }

  /// One line a thing; none of them can end its comment.
  String comments() {
    StringBuilder comments = new StringBuilder();
    if (!things.isEmpty()) {
      comments.append("\n// Left out, because DBML has no words for it:\n");
    }
    things.forEach(t ->
        comments.append("// - ").append(Quoting.printable(t.replaceAll("\\s+", " "))).append('\n'));
    return comments.toString();
  }
}

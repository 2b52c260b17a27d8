package dado.schema.dialect.postgresql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The comments in a database, by what they are on.
final class Comments {

  /// The catalogs, by the numbers that they have in every database.
  static final int TYPE = 1247;

  static final int ROUTINE = 1255;
  static final int RELATION = 1259;
  static final int CONSTRAINT = 2606;
  static final int NAMESPACE = 2615;
  static final int TRIGGER = 2620;
  static final int EXTENSION = 3079;
  static final int POLICY = 3256;

  private final Map<Key, String> texts = new HashMap<>();
  private final Map<Long, Map<Integer, String>> parts = new HashMap<>();

  /// @param part the number of a column; 0 for the object itself
  record Comment(int catalog, long object, int part, String text) {}

  private record Key(int catalog, long object) {}

  Comments(List<Comment> comments) {
    for (Comment comment : comments) {
      if (comment.part() == 0) {
        texts.put(new Key(comment.catalog(), comment.object()), comment.text());
      } else if (comment.catalog() == RELATION) {
        parts
            .computeIfAbsent(comment.object(), o -> new HashMap<>())
            .put(comment.part(), comment.text());
      }
    }
  }

  /// The comment on an object; empty for none.
  String on(int catalog, long object) {
    return texts.getOrDefault(new Key(catalog, object), "");
  }

  /// The comment on a column; empty for none.
  String onColumn(long relation, int number) {
    return parts.getOrDefault(relation, Map.of()).getOrDefault(number, "");
  }
}

package dado.schema.change;

import dado.schema.model.Name;
import java.util.ArrayList;
import java.util.List;

/// A name as people write it: parts with dots between them, double quotes around a part that has a
/// dot in it.
record NamePath(List<String> parts) {

  NamePath {
    parts = List.copyOf(parts);
  }

  static NamePath parse(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '.' && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return new NamePath(parts);
  }

  String last() {
    return parts.getLast();
  }

  /// The path without its last part; no name where there is one part only.
  NamePath owner() {
    return new NamePath(parts.subList(0, parts.size() - 1));
  }

  /// Whether it names that object, with or without its schema.
  boolean names(Name name) {
    return switch (parts.size()) {
      case 1 -> name.local().equals(parts.getFirst());
      case 2 -> name.schema().equals(parts.getFirst()) && name.local().equals(parts.get(1));
      default -> false;
    };
  }

  @Override
  public String toString() {
    return String.join(".", parts);
  }

  /// An old and a new name. Shorter ones come first: a table before its columns.
  record Pair(NamePath from, NamePath to) implements Comparable<Pair> {

    static Pair parse(String text) {
      int at = text.indexOf('=');
      if (at <= 0 || at == text.length() - 1) {
        throw new IllegalArgumentException(
            "A rename is written old=new, and \"" + text + "\" is not.");
      }
      return new Pair(
          NamePath.parse(text.substring(0, at).strip()),
          NamePath.parse(text.substring(at + 1).strip()));
    }

    @Override
    public int compareTo(Pair other) {
      return Integer.compare(from.parts().size(), other.from.parts().size());
    }

    @Override
    public String toString() {
      return from + "=" + to;
    }
  }
}

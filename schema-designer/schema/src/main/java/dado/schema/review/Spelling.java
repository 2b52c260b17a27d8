package dado.schema.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The usual ways of writing a name.
final class Spelling {

  private Spelling() {}

  /// `OrderItem` as `order_item`, `order_items`, `orderItem`, `orderItems`, `OrderItem`,
  /// `OrderItems`, `ORDER_ITEM`, `ORDER_ITEMS`; a name that is plural already also in the singular.
  static Stream<String> of(String name) {
    List<String> words = words(name);
    Stream<List<String>> numbers =
        Stream.of(
            words,
            ending(words, plural(words.getLast())),
            ending(words, singular(words.getLast())));
    return numbers.flatMap(Spelling::styles).distinct();
  }

  private static Stream<String> styles(List<String> words) {
    String pascal = words.stream().map(Spelling::capital).collect(Collectors.joining());
    String snake = String.join("_", words);
    return Stream.of(
        snake,
        words.getFirst() + pascal.substring(words.getFirst().length()),
        pascal,
        snake.toUpperCase(Locale.ROOT));
  }

  private static List<String> ending(List<String> words, String last) {
    List<String> other = new ArrayList<>(words);
    other.set(other.size() - 1, last);
    return other;
  }

  /// Where a capital letter follows a small one or a digit, and at each `_`, space and hyphen.
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean gap = c == '_' || c == ' ' || c == '-';
      boolean turn =
          i > 0 && Character.isUpperCase(c) && !Character.isUpperCase(name.charAt(i - 1));
      if ((gap || turn) && !word.isEmpty()) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        word.setLength(0);
      }
      if (!gap) {
        word.append(c);
      }
    }
    words.add(word.toString().toLowerCase(Locale.ROOT));
    return words;
  }

  /// The plural of an English word, by the rules and a few exceptions.
  static String plural(String word) {
    if (word.endsWith("y")
        && word.length() > 1
        && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    boolean hissing =
        word.endsWith("s") || word.endsWith("x") || word.endsWith("ch") || word.endsWith("sh");
    return switch (word) {
      case "person" -> "people";
      case "child" -> "children";
      case "" -> "";
      default -> word + (hissing ? "es" : "s");
    };
  }

  /// The singular of an English word; the same where it does not look like a plural.
  static String singular(String word) {
    if (word.equals("people")) {
      return "person";
    }
    if (word.equals("children")) {
      return "child";
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean hissing =
        word.endsWith("sses")
            || word.endsWith("xes")
            || word.endsWith("ches")
            || word.endsWith("shes");
    if (hissing) {
      return word.substring(0, word.length() - 2);
    }
    boolean plain =
        word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    return plain && word.length() > 2 ? word.substring(0, word.length() - 1) : word;
  }

  private static String capital(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}

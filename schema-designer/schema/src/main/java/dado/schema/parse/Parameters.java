package dado.schema.parse;

import dado.schema.model.Options;
import java.util.Locale;

/// Storage parameters: `WITH (fillfactor = 70)`.
final class Parameters {

  private Parameters() {}

  /// These options with those that stand here.
  static Options read(Words words, Options options) {
    words.expect("WITH");
    return inside(words, options);
  }

  /// These options with those in the parentheses that stand here.
  static Options inside(Words words, Options options) {
    Options all = options;
    for (Words part : words.list()) {
      String key = part.name("a parameter");
      while (part.accept(".")) {
        key += "." + part.name("a parameter");
      }
      String value =
          part.accept("=") ? part.isString() ? part.string("a value") : part.rest() : "true";
      all = all.with(key.toLowerCase(Locale.ROOT), value);
    }
    return all;
  }
}

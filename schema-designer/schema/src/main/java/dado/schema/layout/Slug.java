package dado.schema.layout;

import java.text.Normalizer;
import java.util.Locale;

/// A title as part of a file's name.
final class Slug {

  private static final int LONGEST = 60;

  private Slug() {}

  /// The title in lower-case ASCII letters, digits and underscores; `migration` where none is left.
  static String of(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "_");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^_+|_+$", "");
    return cut.isEmpty() ? "migration" : cut;
  }
}

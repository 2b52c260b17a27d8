package dado.schema.dialect.sqlite;

import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.List;

/// The columns of a `PRIMARY KEY` or `UNIQUE`, with what stands behind each.
///
/// @param open the place of the parenthesis
record KeyText(DdlText text, int open) {

  List<String> names() {
    return filled().stream().map(p -> p.words().getFirst().name()).toList();
  }

  private List<DdlText> filled() {
    return text.parts(open).stream().filter(p -> !p.words().isEmpty()).toList();
  }

  /// `keys`: directions and collations in the order of the columns, where any has one.
  Options options() {
    List<String> qualifiers = filled().stream().map(KeyText::qualifier).toList();
    boolean plain = qualifiers.stream().allMatch(String::isEmpty);
    return plain ? Options.NONE : Options.of("keys", String.join(", ", qualifiers));
  }

  private static String qualifier(DdlText part) {
    List<String> words = new ArrayList<>();
    for (int i = 1; i < part.words().size(); i++) {
      if (part.is(i, "COLLATE") && i + 1 < part.words().size()) {
        String name = part.words().get(i + 1).name();
        words.add("COLLATE " + TableReader.collationSql(own(name)));
      } else if (part.is(i, "DESC")) {
        words.add("DESC");
      }
    }
    return String.join(" ", words);
  }

  private static String own(String collation) {
    String name = TableReader.collation(collation);
    return name.isEmpty() ? "BINARY" : name;
  }
}

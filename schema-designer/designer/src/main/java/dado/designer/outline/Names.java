package dado.designer.outline;

import dado.designer.thing.Thing;
import dado.designer.thing.ThingWords;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What the rows of an outline say.
final class Names {

  private Names() {}

  /// The name that can be changed.
  static String of(@Nullable Row row) {
    return row == null ? "" : row.thing().map(Thing::name).orElse("");
  }

  static String shown(Row row) {
    return row.thing().map(ThingWords::title).orElse(row.group());
  }

  static String type(Row row) {
    return row.thing().map(ThingWords::type).orElse("");
  }

  static String details(Row row) {
    return row.thing().map(ThingWords::details).orElse("");
  }

  static Optional<Node> icon(Thing thing) {
    return ThingWords.icon(thing).map(i -> i.node(14));
  }

  /// A row as one sentence, with what becomes of it.
  static String spoken(Row row) {
    String status =
        OutlinePane.TEXTS.get("status." + row.status().name().toLowerCase(java.util.Locale.ROOT));
    String said = row.thing().map(ThingWords::spoken).orElse(row.group());
    return said + (status.isEmpty() ? "" : ", " + status);
  }
}

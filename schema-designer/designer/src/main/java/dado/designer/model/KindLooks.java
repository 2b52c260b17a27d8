package dado.designer.model;

import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Cell;

/// The looks of a line that tells of a change.
public final class KindLooks {

  private KindLooks() {}

  /// Gives a cell the pseudo class `added`, `removed` or `changed`, or none of them.
  public static void show(Cell<?> cell, Optional<ChangeLine.Kind> kind) {
    for (ChangeLine.Kind each : ChangeLine.Kind.values()) {
      String name = each.name().toLowerCase(Locale.ROOT);
      boolean on = kind.filter(each::equals).isPresent();
      cell.pseudoClassStateChanged(PseudoClass.getPseudoClass(name), on);
    }
  }
}

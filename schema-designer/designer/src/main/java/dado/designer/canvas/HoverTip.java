package dado.designer.canvas;

import dado.kit.canvas.DiagramView;
import dado.schema.diagram.ErBox;
import dado.schema.model.Column;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// What the marks of a table or column stand for, in words, while the pointer rests on it.
final class HoverTip {
  private final ErBoard board;
  private final DiagramView view;
  private final Tooltip tip = new Tooltip();

  HoverTip(DiagramView view, ErBoard board) {
    this.view = view;
    this.board = board;
    tip.setWrapText(true);
    tip.setMaxWidth(460);
    view.addEventHandler(MouseEvent.MOUSE_MOVED, e -> move());
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> Tooltip.uninstall(view, tip));
  }

  private void move() {
    String words = words(view.pointer());
    if (words.equals(tip.getText())) {
      return;
    }
    tip.setText(words);
    if (words.isEmpty()) {
      Tooltip.uninstall(view, tip);
    } else {
      Tooltip.install(view, tip);
    }
  }

  private String words(Point2D at) {
    return board
        .scene()
        .flatMap(s -> s.boxAt(at.getX(), at.getY()))
        .map(b -> words(b, at.getY()))
        .orElse("");
  }

  private String words(ErBox box, double y) {
    Optional<Table> table =
        board.overlay().drawn().tables().stream()
            .filter(t -> t.id().equals(box.table()))
            .findFirst();
    int row = Rows.at(box, y);
    if (table.isEmpty()) {
      return "";
    }
    Id about = row < 0 ? box.table() : box.rows().get(row).column();
    String said = row < 0 ? head(table.orElseThrow()) : column(table.orElseThrow(), box, row);
    return joined(Stream.concat(Stream.of(said), board.said(about).stream()).toList());
  }

  private static String head(Table table) {
    List<String> lines = new ArrayList<>();
    lines.add(table.name().toString());
    lines.add(table.comment());
    table.indexes().forEach(i -> lines.add(index(i)));
    return joined(lines);
  }

  private static String column(Table table, ErBox box, int row) {
    return table.columns().stream()
        .filter(c -> c.id().equals(box.rows().get(row).column()))
        .findFirst()
        .map(c -> column(table, c))
        .orElse("");
  }

  private static String column(Table table, Column column) {
    List<String> lines = new ArrayList<>();
    String filled = column.defaultValue().map(v -> " = " + v).orElse("");
    String must = column.nullable() ? "" : " NOT NULL";
    lines.add(column.name() + "  " + column.type() + must + filled);
    lines.add(column.comment());
    table.indexes().stream()
        .filter(i -> i.keys().stream().anyMatch(k -> k.text().equals(column.name())))
        .forEach(i -> lines.add(index(i)));
    return joined(lines);
  }

  private static String index(Index index) {
    String keys = index.keys().stream().map(Index.Key::text).collect(Collectors.joining(", "));
    return (index.unique() ? "UNIQUE " : "") + "INDEX " + index.name() + " (" + keys + ")";
  }

  private static String joined(List<String> lines) {
    return lines.stream().filter(l -> !l.isBlank()).collect(Collectors.joining("\n"));
  }
}

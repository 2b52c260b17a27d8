package dado.designer.canvas;

import dado.kit.text.Texts;
import dado.schema.diagram.Arrangement;
import dado.schema.diagram.Arrangement.Direction;
import dado.schema.diagram.Arrangement.Side;
import dado.schema.diagram.ErBox;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;

/// Everything that keys and menus do on the diagram besides what a [dado.kit.canvas.DiagramView]
/// does of itself.
final class Commands {
  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");
  private static final Map<Side, String> SIDES =
      Map.of(
          Side.LEFT, "Shortcut+Shift+LEFT",
          Side.CENTER, "Shortcut+Shift+E",
          Side.RIGHT, "Shortcut+Shift+RIGHT",
          Side.TOP, "Shortcut+Shift+UP",
          Side.MIDDLE, "Shortcut+Shift+M",
          Side.BOTTOM, "Shortcut+Shift+DOWN");
  private static final Map<Direction, String> DIRECTIONS =
      Map.of(Direction.ACROSS, "Shortcut+Shift+H", Direction.DOWN, "Shortcut+Shift+V");

  private final ErBoard board;
  private final Tidying tidying;
  private final DiagramChooser chooser;
  private final Acts acts;

  Commands(ErBoard board, Tidying tidying, DiagramChooser chooser, Acts acts) {
    this.board = board;
    this.tidying = tidying;
    this.chooser = chooser;
    this.acts = acts;
  }

  private BooleanSupplier selected(int least) {
    return () -> board.places(board.view().selection()).size() >= least;
  }

  /// Does what a key stands for; what is typed into a control on the diagram is none of it.
  void pressed(KeyEvent event) {
    if (event.getTarget() != board.view()) {
      return;
    }
    for (Command command : all()) {
      if (command.key().filter(k -> k.match(event)).isPresent()) {
        if (command.can().getAsBoolean()) {
          command.act().run();
        }
        event.consume();
        return;
      }
    }
  }

  private List<Command> all() {
    List<Command> all =
        new ArrayList<>(List.of(tidy(), note(), showAll(), newDiagram(), exclude()));
    all.addAll(alignments());
    all.addAll(neighbours());
    return all;
  }

  Command tidy() {
    return command("tidy", "Shortcut+L", () -> board.scene().isPresent(), tidying::run);
  }

  Command note() {
    Point2D at = board.view().pointer();
    return command("note", "N", () -> true, () -> acts.addNote(at.getX(), at.getY()));
  }

  Command addTable(double x, double y) {
    return command("table", "A", () -> true, () -> acts.addTable(x, y));
  }

  Command showAll() {
    return command(
        "all",
        "Shortcut+9",
        () -> !(board.subsetProperty().get() instanceof Subset.Whole),
        () -> board.show(new Subset.Whole()));
  }

  Command newDiagram() {
    return command("diagram", "Shortcut+Shift+N", () -> true, chooser::askNew);
  }

  /// Takes things out of the named diagram; they stay in the model.
  Command exclude() {
    return command(
        "exclude",
        "Shift+DELETE",
        () -> board.subsetProperty().get() instanceof Subset.Named && selected(1).getAsBoolean(),
        () -> board.exclude(ids()));
  }

  private Set<Id> ids() {
    return board.view().selection().stream().map(Id::new).collect(Collectors.toSet());
  }

  List<Command> alignments() {
    List<Command> all = new ArrayList<>();
    for (Side side : Side.values()) {
      String key = SIDES.getOrDefault(side, "");
      all.add(arrangement(side.name(), key, 2, boxes -> Arrangement.aligned(boxes, side)));
    }
    for (Direction way : Direction.values()) {
      String key = DIRECTIONS.getOrDefault(way, "");
      all.add(arrangement(way.name(), key, 3, boxes -> Arrangement.distributed(boxes, way)));
    }
    return all;
  }

  private Command arrangement(
      String name, String key, int least, Function<List<ErBox>, Map<Id, Position>> order) {
    String command = "align." + name.toLowerCase(Locale.ROOT);
    return command(
        command,
        key,
        selected(least),
        () -> board.place(TEXTS.get("command." + command), board.moved(order)));
  }

  /// Shows what is selected with what lies up to so many foreign keys away.
  List<Command> neighbours() {
    List<Command> all = new ArrayList<>();
    for (int depth = 1; depth <= 3; depth++) {
      int deep = depth;
      all.add(command("near." + depth, "Shortcut+" + depth, selected(1), () -> showNear(deep)));
    }
    return all;
  }

  private void showNear(int depth) {
    String first = board.view().selectedIdProperty().get().map(this::title).orElse("");
    Set<Id> members = board.near(ids(), depth);
    board.show(new Subset.Around(TEXTS.get("diagram.near", first, depth), members));
  }

  private String title(String id) {
    return board.scene().flatMap(s -> s.box(id)).map(b -> b.title()).orElse("");
  }

  private static Command command(String name, String key, BooleanSupplier can, Runnable act) {
    return Command.of(
        "er-do-" + name.replace('.', '-'), TEXTS.get("command." + name), key, can, act);
  }

  /// Something of the diagram's own that has no key here.
  static Command plain(String name, Runnable act) {
    return Command.of("er-do-" + name, TEXTS.get("command." + name), act);
  }

  /// Shows the key of what another class does.
  static Command keyed(String name, String key, Runnable act) {
    return command(name, key, () -> true, act);
  }

  /// Opens the inspector on a thing.
  static Command open(String id, Consumer<Id> inspector) {
    return keyed("open", "ENTER", () -> inspector.accept(new Id(id)));
  }
}

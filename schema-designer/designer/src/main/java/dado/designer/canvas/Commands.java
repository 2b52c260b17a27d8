package dado.designer.canvas;

import dado.kit.canvas.Rect;
import dado.kit.text.Texts;
import dado.schema.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;

/// Everything that keys and menus do on the diagram besides what a [dado.kit.canvas.DiagramView]
/// does of itself.
final class Commands {
  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");
  private static final Map<Alignment, String> KEYS =
      Map.of(
          Alignment.LEFT, "Shortcut+Shift+LEFT",
          Alignment.CENTER, "Shortcut+Shift+E",
          Alignment.RIGHT, "Shortcut+Shift+RIGHT",
          Alignment.TOP, "Shortcut+Shift+UP",
          Alignment.MIDDLE, "Shortcut+Shift+M",
          Alignment.BOTTOM, "Shortcut+Shift+DOWN",
          Alignment.ACROSS, "Shortcut+Shift+H",
          Alignment.DOWN, "Shortcut+Shift+V");

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
    List<Command> all = new ArrayList<>(List.of(tidy(), note(), showAll(), newDiagram(), exclude()));
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
        () -> board.show(Subset.WHOLE));
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
    for (Alignment each : Alignment.values()) {
      String name = each.name().toLowerCase(Locale.ROOT);
      String key = KEYS.getOrDefault(each, "");
      all.add(command("align." + name, key, selected(each.least()), () -> align(each, name)));
    }
    return all;
  }

  private void align(Alignment alignment, String name) {
    Map<String, Rect> things = board.places(board.view().selection());
    board
        .view()
        .selectedIdProperty()
        .get()
        .map(things::get)
        .ifPresent(
            lead -> board.place(TEXTS.get("command.align." + name), alignment.of(things, lead)));
  }

  /// Shows what is selected with what lies up to so many foreign keys away.
  List<Command> neighbours() {
    List<Command> all = new ArrayList<>();
    for (int depth = 1; depth <= 3; depth++) {
      int deep = depth;
      all.add(
          command("near." + depth, "Shortcut+" + depth, selected(1), () -> showNear(deep)));
    }
    return all;
  }

  private void showNear(int depth) {
    Set<String> from = new LinkedHashSet<>(board.places(board.view().selection()).keySet());
    String first = board.view().selectedIdProperty().get().map(this::title).orElse("");
    Set<Id> members = board.near(from, depth);
    board.show(new Subset.Around(TEXTS.get("diagram.near", first, depth), members));
  }

  private String title(String id) {
    return board.scene().flatMap(s -> s.box(id)).map(b -> b.title()).orElse("");
  }

  private static Command command(String name, String key, BooleanSupplier can, Runnable act) {
    return Command.of("er-do-" + name.replace('.', '-'), TEXTS.get("command." + name), key, can, act);
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

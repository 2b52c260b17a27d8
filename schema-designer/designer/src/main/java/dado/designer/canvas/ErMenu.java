package dado.designer.canvas;

import dado.kit.text.Texts;
import dado.schema.model.Column;
import dado.schema.model.Id;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The context menus of the diagram: of the ground, of tables, of a foreign key, of notes.
final class ErMenu {
  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");

  private final ErBoard board;
  private final Commands commands;
  private final Acts acts;
  private final PatternMenu patterns;
  private final Consumer<Id> inspector;

  /// @param inspector opens what a person wants to see whole
  ErMenu(
      ErBoard board, Commands commands, Acts acts, PatternMenu patterns, Consumer<Id> inspector) {
    this.patterns = patterns;
    this.board = board;
    this.commands = commands;
    this.acts = acts;
    this.inspector = inspector;
  }

  List<MenuItem> items(Set<String> selected, double x, double y) {
    List<MenuItem> items = new ArrayList<>();
    if (selected.isEmpty()) {
      ground(items, x, y);
    } else if (selected.stream()
        .anyMatch(id -> board.scene().flatMap(s -> s.box(id)).isPresent())) {
      things(selected, items, y);
    } else {
      key(selected, items);
    }
    return items;
  }

  private void ground(List<MenuItem> items, double x, double y) {
    items.add(commands.addTable(x, y).item());
    items.add(Commands.keyed("note", "N", () -> acts.addNote(x, y)).item());
    items.add(new SeparatorMenuItem());
    items.add(commands.tidy().item());
    items.add(Commands.keyed("fit", "Shortcut+0", board.view()::fit).item());
    items.add(commands.showAll().item());
    items.add(commands.newDiagram().item());
    items.add(new SeparatorMenuItem());
    items.add(patterns.of(List.of(), Optional.empty()));
  }

  private void things(Set<String> selected, List<MenuItem> items, double y) {
    Optional<String> one = selected.size() == 1 ? selected.stream().findFirst() : Optional.empty();
    one.ifPresent(id -> single(id, items, y));
    List<Table> tables = selected.stream().flatMap(id -> acts.table(id).stream()).toList();
    items.add(patterns.of(tables, tables.stream().findFirst().flatMap(t -> columnAt(t, y))));
    items.add(menu("neighbours", commands.neighbours()));
    items.add(menu("align", commands.alignments()));
    items.add(commands.tidy().item());
    items.add(new SeparatorMenuItem());
    diagrams(selected, items);
    items.add(new SeparatorMenuItem());
    items.add(Commands.keyed("delete", "DELETE", () -> acts.delete(selected)).item());
  }

  private void diagrams(Set<String> selected, List<MenuItem> items) {
    items.add(commands.newDiagram().item());
    items.add(addTo(selected));
    items.add(commands.exclude().item());
  }

  private void single(String id, List<MenuItem> items, double y) {
    items.add(Commands.open(id, inspector).item());
    items.add(Commands.keyed("rename", "F2", () -> acts.rename(id)).item());
    acts.table(id).ifPresent(table -> columnAt(table, y).ifPresent(c -> column(table, c, items)));
    items.add(new SeparatorMenuItem());
  }

  private Optional<Column> columnAt(Table table, double y) {
    return board
        .scene()
        .flatMap(s -> s.box(table.id().value()))
        .filter(b -> Rows.at(b, y) >= 0)
        .map(b -> b.rows().get(Rows.at(b, y)).column())
        .flatMap(id -> table.columns().stream().filter(c -> c.id().equals(id)).findFirst());
  }

  private void column(Table table, Column column, List<MenuItem> items) {
    items.add(
        Command.of(
                "er-do-rename-column",
                TEXTS.get("command.rename.column", column.name()),
                () -> acts.renameColumn(table, column))
            .item());
    items.add(
        Command.of(
                "er-do-drop-column",
                TEXTS.get("command.drop.column", column.name()),
                () -> acts.dropColumn(table, column))
            .item());
  }

  private void key(Set<String> selected, List<MenuItem> items) {
    items.add(
        Commands.plain(
                "straighten",
                () ->
                    selected.forEach(
                        id -> board.bend(TEXTS.get("command.straighten"), new Id(id), List.of())))
            .item());
    items.add(Commands.keyed("delete", "DELETE", () -> acts.delete(selected)).item());
  }

  private Menu addTo(Set<String> selected) {
    Menu menu = new Menu(TEXTS.get("command.include"));
    menu.setId("er-do-include");
    List<Id> ids = selected.stream().map(Id::new).toList();
    for (String name : board.document().layout().diagrams().keySet()) {
      menu.getItems().add(addTo(name, ids));
    }
    menu.setDisable(menu.getItems().isEmpty());
    return menu;
  }

  private MenuItem addTo(String diagram, List<Id> ids) {
    MenuItem item = new MenuItem(diagram);
    item.setMnemonicParsing(false);
    item.setOnAction(e ->
        board
            .model()
            .arrange(
                TEXTS.get("act.include", diagram), all -> ErBoard.including(all, diagram, ids)));
    return item;
  }

  private static Menu menu(String name, List<Command> commands) {
    Menu menu = new Menu(TEXTS.get("command." + name));
    menu.setId("er-do-" + name);
    commands.forEach(c -> menu.getItems().add(c.item()));
    return menu;
  }
}

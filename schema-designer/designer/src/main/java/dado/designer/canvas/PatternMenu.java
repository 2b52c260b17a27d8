package dado.designer.canvas;

import dado.kit.text.Texts;
import dado.schema.edit.Edit;
import dado.schema.model.Column;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.pattern.Choice;
import dado.schema.pattern.Pattern;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The patterns that fit what was chosen, each one act; a bubble explains it. What an engine lacks
/// is in the menu as well, and says why when it is chosen.
final class PatternMenu {
  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");

  private final ErBoard board;
  private final Bubbles bubbles;

  PatternMenu(ErBoard board, Bubbles bubbles) {
    this.board = board;
    this.bubbles = bubbles;
  }

  /// @param tables what is selected, the leading one first
  /// @param column the column of the first that the pointer is on
  Menu of(List<Table> tables, Optional<Column> column) {
    Menu menu = new Menu(TEXTS.get("command.patterns"));
    menu.setId("er-do-patterns");
    for (Pattern pattern : Pattern.values()) {
      choice(pattern, tables, column).ifPresent(c -> menu.getItems().add(item(pattern, c, tables)));
    }
    menu.setDisable(menu.getItems().isEmpty());
    return menu;
  }

  private static Optional<Choice> choice(
      Pattern pattern, List<Table> tables, Optional<Column> column) {
    Optional<Choice> one =
        tables.size() == 1
            ? Optional.of(Choice.of(tables.getFirst().name()).in(year()))
            : Optional.empty();
    return switch (pattern.needs()) {
      case SCHEMA -> tables.isEmpty() ? Optional.of(Choice.of(new Name("", ""))) : Optional.empty();
      case TABLE -> one;
      case COLUMN -> one.flatMap(c -> column.map(k -> Choice.of(c.table(), k.name()).in(year())));
      case TWO_TABLES ->
          tables.size() == 2
              ? Optional.of(Choice.of(tables.getFirst().name()).with(tables.getLast().name()))
              : Optional.empty();
    };
  }

  private static int year() {
    return Year.now(ZoneId.systemDefault()).getValue();
  }

  private MenuItem item(Pattern pattern, Choice choice, List<Table> tables) {
    String id = "er-do-pattern-" + pattern.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Consumer<Edit> explain =
        edit -> bubbles.explain(edit, tables.stream().findFirst().map(t -> t.id().value()));
    return Command.of(id, pattern.title(), () -> apply(pattern, choice, explain)).item();
  }

  private void apply(Pattern pattern, Choice choice, Consumer<Edit> explain) {
    List<Edit> made = new ArrayList<>();
    boolean done =
        board
            .model()
            .edit((Schema s) -> {
              made.add(pattern.apply(board.document(), choice));
              return made.getFirst();
            });
    if (done) {
      explain.accept(made.getFirst());
    }
  }
}

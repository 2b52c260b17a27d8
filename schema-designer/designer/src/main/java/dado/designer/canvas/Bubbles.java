package dado.designer.canvas;

import dado.designer.model.DesignerModel;
import dado.kit.canvas.Rect;
import dado.kit.text.Texts;
import dado.schema.change.Change;
import dado.schema.edit.Document;
import dado.schema.edit.Edit;
import dado.schema.model.Index;
import java.util.Optional;
import java.util.stream.Collectors;

/// The one bubble that is open, if any: it is about the last act, and after another comes too late.
final class Bubbles {
  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");

  private final ErBoard board;
  private final DesignerModel model;
  private Optional<Bubble> open = Optional.empty();

  Bubbles(ErBoard board) {
    this.board = board;
    this.model = board.model();
    model.documentProperty().addListener((o, was, is) -> follow(was, is));
  }

  @SuppressWarnings("ReferenceEquality") // Every act makes a new schema.
  private void follow(Document was, Document is) {
    if (was.desired() != is.desired()) {
      close();
    }
  }

  /// Says which index came with a foreign key, and offers to do without it.
  void index(Edit edit, Change.AddIndex added, String table) {
    String columns =
        added.index().keys().stream().map(Index.Key::text).collect(Collectors.joining(", "));
    String on = added.table().local() + " (" + columns + ")";
    String head = TEXTS.get("bubble.index", added.index().name(), on);
    Bubble bubble =
        new Bubble("er-index-bubble", head, TEXTS.get("bubble.why"), this::leave)
            .with("er-index-keep", "bubble.keep", this::leave)
            .with(
                "er-index-decline",
                "bubble.decline",
                () -> {
                  model.undo();
                  model.edit(edit.without(added));
                  leave();
                });
    show(bubble, Optional.of(table));
  }

  /// Explains an act.
  void explain(Edit edit, Optional<String> thing) {
    Bubble bubble =
        new Bubble("er-why", edit.label(), Bubble.plain(edit.why()), this::leave)
            .with("er-why-close", "bubble.close", this::leave)
            .with(
                "er-why-undo",
                "bubble.undo",
                () -> {
                  model.undo();
                  leave();
                });
    show(bubble, thing);
  }

  private void show(Bubble bubble, Optional<String> thing) {
    close();
    Rect beside =
        thing
            .flatMap(id -> board.scene().flatMap(s -> s.boundsOf(id)))
            .map(r -> new Rect(r.right() + 20, r.y(), 0, 0))
            .orElse(board.view().seenProperty().get());
    board.view().pin(bubble, beside);
    open = Optional.of(bubble);
  }

  private void leave() {
    close();
    board.view().requestFocus();
  }

  private void close() {
    Optional<Bubble> was = open;
    open = Optional.empty();
    was.ifPresent(board.view()::unpin);
  }
}

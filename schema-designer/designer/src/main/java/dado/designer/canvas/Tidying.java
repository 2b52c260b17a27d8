package dado.designer.canvas;

import dado.designer.model.JobProgress;
import dado.designer.model.Message;
import dado.kit.canvas.Rect;
import dado.kit.text.Texts;
import dado.schema.diagram.ErBox;
import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErLayout;
import dado.schema.model.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Lays out what is shown, or two and more selected tables alone, when somebody asks for it.
record Tidying(ErBoard board, TidyBar bar) {
  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");

  void run() {
    Set<String> selected = board.places(board.view().selection()).keySet();
    boolean part = selected.size() > 1;
    Set<String> shown =
        part ? Set.copyOf(selected) : Set.copyOf(board.scene().orElseThrow().ids());
    Schema drawn = board.document().drawn();
    Schema tidied =
        drawn.withTables(
            drawn.tables().stream().filter(t -> shown.contains(t.id().value())).toList());
    Rect before = around(board.places(shown));
    bar.run(
        context -> ErLayout.layout(tidied, new JobProgress(context)),
        done -> place(done, part, before),
        error ->
            board.model().tell(new Message(true, TEXTS.get("tidy.failed", error.toString()))));
  }

  /// A part keeps its place among the rest.
  private void place(ErDiagram done, boolean part, Rect before) {
    Map<String, Rect> moved =
        done.boxes().stream()
            .collect(
                Collectors.toMap(
                    b -> b.table().value(),
                    (ErBox b) -> ErScene.rect(b.bounds()),
                    (a, b) -> a,
                    LinkedHashMap::new));
    Rect after = around(moved);
    double dx = part ? before.x() - after.x() : 0;
    double dy = part ? before.y() - after.y() : 0;
    moved.replaceAll((id, r) -> r.moved(dx, dy));
    board.place(TEXTS.get(part ? "act.tidy.part" : "act.tidy"), moved);
    if (!part) {
      board.view().fit();
    }
  }

  private static Rect around(Map<String, Rect> places) {
    return places.values().stream().reduce(Rect::union).orElse(new Rect(0, 0, 0, 0));
  }
}

package dado.designer.canvas;

import dado.designer.model.JobProgress;
import dado.designer.model.Message;
import dado.kit.text.Texts;
import dado.schema.diagram.ErDiagrams;
import dado.schema.diagram.ErLayout;
import dado.schema.diagram.Shown;
import dado.schema.file.LayoutFile;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Lays out what is shown, or two and more selected tables alone, when somebody asks for it.
record Tidying(ErBoard board, TidyBar bar) {
  private static final Texts TEXTS = new Texts("dado.designer.canvas.messages");

  void run() {
    Set<Id> chosen = board.view().selection().stream().map(Id::new).collect(Collectors.toSet());
    Schema drawn = board.overlay().drawn();
    LayoutFile layout = board.layout();
    boolean part = chosen.size() > 1;
    Set<Id> shown =
        board.scene().stream()
            .flatMap(s -> s.ids().stream())
            .map(Id::new)
            .collect(Collectors.toSet());
    Schema looked = ErDiagrams.part(drawn, shown);
    bar.run(
        context ->
            part
                ? ErLayout.tidied(looked, layout, Shown.USUAL, chosen, new JobProgress(context))
                : ErLayout.positions(looked, layout, Shown.USUAL, new JobProgress(context)),
        done -> place(done, part),
        error -> board.model().tell(new Message(true, TEXTS.get("tidy.failed", error.toString()))));
  }

  private void place(Map<Id, Position> done, boolean part) {
    board.move(TEXTS.get(part ? "act.tidy.part" : "act.tidy"), done, !part);
    if (!part) {
      board.view().fit();
    }
  }
}

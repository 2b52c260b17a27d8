package dado.schema.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.change.Changes;
import dado.schema.file.ModelFile;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Undo and redo under random acts, against a plain list of all documents.
class HistoryLawsTest {

  @Test
  void twentyThousandStepsUnwindToTheSameFiles() {
    Document start = Document.of(Schema.empty(Engine.POSTGRESQL));
    Walked walked = new Walked(new Walk(20_261_125), start);
    walked.go(20_000);
    assertThat(walked.done).as("acts that were not refused").isGreaterThan(8_000);
    walked.unwind();
    assertThat(files(walked.history.present())).isEqualTo(files(start));
    walked.rewind();
    assertThat(files(walked.history.present())).isEqualTo(files(walked.documents.getLast()));
  }

  @Property(tries = 40)
  void undoAndRedoAreLawfulFromAnySeed(@ForAll long seed) {
    Document start = Document.of(Schema.empty(Engine.POSTGRESQL));
    Walked walked = new Walked(new Walk(seed), start);
    walked.go(120);
    walked.unwind();
    assertThat(walked.history.present()).isEqualTo(start);
    assertThat(walked.history.undoable()).isEmpty();
    assertThat(walked.history.undo()).isSameAs(walked.history);
  }

  /// What an act changed, its inverse changes back, byte for byte in the file.
  @Property(tries = 40)
  void theInverseOfAnActBringsTheFileBack(@ForAll long seed) {
    Walk walk = new Walk(seed);
    Schema now = Schema.empty(Engine.POSTGRESQL);
    for (int i = 0; i < 60; i++) {
      Optional<Edit> edit = walk.edits(now);
      if (edit.isPresent()) {
        Schema next = Changes.apply(now, edit.get().changes());
        Schema back = Changes.apply(next, Changes.inverses(edit.get().changes()));
        assertThat(ModelFile.of(back).write())
            .as(edit.get().label())
            .isEqualTo(ModelFile.of(now).write());
        now = next;
      }
    }
  }

  private static List<String> files(Document document) {
    return List.of(ModelFile.of(document.desired()).write(), document.layout().write());
  }

  private static final class Walked {
    private final Walk walk;
    private final List<Document> documents = new ArrayList<>();
    private History history;
    private int at;
    private int done;

    Walked(Walk walk, Document start) {
      this.walk = walk;
      this.history = History.of(start);
      documents.add(start);
    }

    void go(int steps) {
      for (int i = 0; i < steps; i++) {
        step();
        assertThat(history.present()).isSameAs(documents.get(at));
        assertThat(history.undoable().isPresent()).isEqualTo(at > 0);
        assertThat(history.redoable().isPresent()).isEqualTo(at < documents.size() - 1);
      }
    }

    private void step() {
      int what = walk.next(10);
      if (what < 3) {
        history = history.undo();
        at = Math.max(0, at - 1);
      } else if (what < 5) {
        history = history.redo();
        at = Math.min(documents.size() - 1, at + 1);
      } else {
        walk.act(history.present()).ifPresent(this::take);
      }
    }

    private void take(Document next) {
      documents.subList(at + 1, documents.size()).clear();
      documents.add(next);
      history = history.with("act", next);
      at++;
      done++;
    }

    void unwind() {
      while (at > 0) {
        history = history.undo();
        at--;
        assertThat(history.present()).isSameAs(documents.get(at));
      }
    }

    void rewind() {
      while (at < documents.size() - 1) {
        history = history.redo();
        at++;
      }
    }
  }
}

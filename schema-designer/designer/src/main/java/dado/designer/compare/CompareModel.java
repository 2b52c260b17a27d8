package dado.designer.compare;

import dado.designer.model.DesignerModel;
import dado.designer.model.Message;
import dado.kit.task.Background;
import dado.kit.task.Job;
import dado.kit.text.Texts;
import dado.schema.compare.Comparison;
import dado.schema.edit.Document;
import dado.schema.file.LayoutFile;
import dado.schema.file.ModelFile;
import dado.schema.model.Schema;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Two sides as they were when they were compared, and what is taken from one into the other.
///
/// Into the design it is one act that can be undone; into a database or a folder it is a migration,
/// which is handed on and proven like any other. All methods are called on the UI thread.
public final class CompareModel {
  private static final Texts TEXTS = new Texts("dado.designer.compare.messages");

  /// What came of comparing.
  ///
  /// @param from the schema of the left side
  /// @param to the schema of the right side
  /// @param comparison what makes the right side of the left
  public record Compared(Side left, Side right, Schema from, Schema to, Comparison comparison) {}

  private final DesignerModel designer;
  private final Background background;
  private final Consumer<Document> onMigration;
  private final ReadOnlyObjectWrapper<Optional<Compared>> compared =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Job> running = Optional.empty();

  /// A comparison of nothing yet.
  ///
  /// @param onMigration shows the migration of a document that is not the design itself
  public CompareModel(
      DesignerModel designer, Background background, Consumer<Document> onMigration) {
    this.designer = designer;
    this.background = background;
    this.onMigration = onMigration;
  }

  /// Reads both sides and compares them.
  public void compare(Side left, Side right) {
    running.ifPresent(Job::cancel);
    compared.set(Optional.empty());
    ModelFile design = ModelFile.of(designer.documentProperty().get().desired());
    running =
        Optional.of(
            background.run(
                TEXTS.get("job.compare", left.title(), right.title()),
                context -> {
                  Schema from = design.identify(left.reading().run(context));
                  Schema to = design.identify(right.reading().run(context));
                  return new Compared(left, right, from, to, Comparison.between(from, to));
                },
                done -> compared.set(Optional.of(done)),
                error -> failed(error)));
  }

  private void failed(Throwable error) {
    String said = error.getMessage();
    String reason = said == null || said.isBlank() ? error.getClass().getSimpleName() : said;
    designer.tell(new Message(true, TEXTS.get("failed.compare", reason)));
  }

  /// Makes the left side as the right one is, as far as chosen, with what the choice needs.
  ///
  /// @param chosen positions in the comparison's changes
  public void intoLeft(BitSet chosen) {
    compared
        .get()
        .ifPresent(
            c -> take(c.left(), c.from(), c.comparison().taking(chosen).schema(), c.right()));
  }

  /// Makes the right side as the left one is, as far as chosen, with what needs the choice.
  ///
  /// @param chosen positions in the comparison's changes
  public void intoRight(BitSet chosen) {
    compared
        .get()
        .ifPresent(c -> take(c.right(), c.to(), c.comparison().leaving(chosen).schema(), c.left()));
  }

  private void take(Side into, Schema now, Schema wanted, Side from) {
    if (into.kind() == Side.Kind.MODEL) {
      Document document = designer.documentProperty().get();
      designer.replace(TEXTS.get("edit.taken", from.title()), wanted, document.layout());
      compared.set(Optional.empty());
    } else {
      onMigration.accept(new Document(now, wanted, LayoutFile.EMPTY));
    }
  }

  /// What came of comparing; empty until it is done and once the design took from it.
  public ReadOnlyObjectProperty<Optional<Compared>> comparedProperty() {
    return compared.getReadOnlyProperty();
  }
}

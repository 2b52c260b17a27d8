package dado.schema.edit;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.change.Difference;
import dado.schema.file.LayoutFile;
import dado.schema.lint.rule.Settings;
import dado.schema.model.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The acts on a document, to be taken back and done again without limit. An immutable value: each
/// act shares what was before it.
@SuppressWarnings("ReferenceEquality") // Documents are told apart by identity, which takes no time.
public final class History {

  /// One act: the document before and after it, and the act further away.
  private static final class Step {
    private final String label;
    private final Document before;
    private final Document after;
    private final @Nullable Step next;

    Step(String label, Document before, Document after, @Nullable Step next) {
      this.label = label;
      this.before = before;
      this.after = after;
      this.next = next;
    }

    /// This act with another document in the place of one.
    Step with(Document old, Document now) {
      return new Step(label, before == old ? now : before, after == old ? now : after, next);
    }
  }

  private final @Nullable Step past;
  private final Document present;
  private final @Nullable Step future;
  private final Document saved;

  private History(@Nullable Step past, Document present, @Nullable Step future, Document saved) {
    this.past = past;
    this.present = present;
    this.future = future;
    this.saved = saved;
  }

  /// A document that nothing was done to.
  public static History of(Document document) {
    return new History(null, document, null, document);
  }

  /// The document as it is now.
  public Document present() {
    return present;
  }

  /// This history after an act. What was taken back before it cannot be done again.
  ///
  /// @param label the act in words
  public History with(String label, Document next) {
    return new History(new Step(label, present, next, past), next, null, saved);
  }

  /// This history with another present that is no act of its own: the acts beside it count as
  /// having led there.
  public History amended(Document now) {
    Step last = past;
    Step next = future;
    return new History(
        last == null ? null : last.with(present, now),
        now,
        next == null ? null : next.with(present, now),
        saved == present ? now : saved);
  }

  /// This history when the database was read again: a present with another current schema. Acts are
  /// taken back and done again on what the database has now.
  public History refreshed(Document now) {
    return new History(past, now, future, saved);
  }

  /// This history when the present document has been saved.
  public History saved() {
    return new History(past, present, future, present);
  }

  /// Whether the present document is the one that was saved last.
  public boolean isSaved() {
    return present == saved
        || (present.desired().equals(saved.desired())
            && present.layout().equals(saved.layout())
            && present.rules().equals(saved.rules()));
  }

  /// The act that [#undo] takes back, in words; empty where there is none.
  public Optional<String> undoable() {
    return Optional.ofNullable(past).map(s -> s.label);
  }

  /// The act that [#redo] does again, in words; empty where there is none.
  public Optional<String> redoable() {
    return Optional.ofNullable(future).map(s -> s.label);
  }

  /// This history with the last act taken back; the same where there is none.
  public History undo() {
    Step step = past;
    if (step == null) {
      return this;
    }
    Document then = moved(present, step.after, step.before);
    Step again = new Step(step.label, then, present, future);
    return new History(step.next, then, again, saved);
  }

  /// This history with the last act that was taken back done again; the same where there is none.
  public History redo() {
    Step step = future;
    if (step == null) {
      return this;
    }
    Document then = moved(present, step.before, step.after);
    return new History(new Step(step.label, present, then, past), then, step.next, saved);
  }

  /// `present`, which was `from` when the act was done, with what leads from there to `to`. Where
  /// the database was read again since, the act is done on what it has now.
  private static Document moved(Document present, Document from, Document to) {
    if (present == from) {
      return to;
    }
    Schema desired =
        present.desired().equals(from.desired())
            ? to.desired()
            : replayed(present.desired(), Difference.ordered(from.desired(), to.desired()));
    return new Document(
        present.current(), desired, layout(present, from, to), rules(present, from, to));
  }

  private static Settings rules(Document present, Document from, Document to) {
    return present.rules().equals(from.rules()) ? to.rules() : present.rules();
  }

  private static LayoutFile layout(Document present, Document from, Document to) {
    return present.layout().equals(from.layout()) ? to.layout() : present.layout();
  }

  private static Schema replayed(Schema schema, List<Change> changes) {
    Schema result = schema;
    for (Change change : changes) {
      // What does not fit speaks of something that the database has no more.
      result = Rebase.fits(change, result) ? Changes.apply(result, List.of(change)) : result;
    }
    return result;
  }
}

package dado.designer.model;

import dado.kit.task.Background;
import dado.kit.text.Texts;
import dado.schema.edit.Document;
import dado.schema.lint.LintFile;
import dado.schema.lint.rule.About;
import dado.schema.lint.rule.Settings;
import dado.schema.model.Id;
import dado.schema.model.Schema;
import dado.schema.review.LiveTables;
import dado.schema.review.Mark;
import dado.schema.review.Readiness;
import dado.schema.review.Remark;
import dado.schema.review.Review;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// What the rules say of the design, judged in the background a moment after each act.
///
/// All methods are called on the UI thread.
public final class ReviewModel {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  /// Long enough for the next key of somebody who types, short enough to seem at once.
  private static final Duration PAUSE = Duration.millis(150);

  private final DesignerModel designer;
  private final LatestJobs jobs;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final ReadOnlyObjectWrapper<Review> review = new ReadOnlyObjectWrapper<>(Review.EMPTY);
  private final ReadOnlyObjectWrapper<Map<Id, Mark>> marks = new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<LiveTables> live =
      new ReadOnlyObjectWrapper<>(LiveTables.NONE);
  private Optional<Path> project = Optional.empty();
  private Optional<Judged> last = Optional.empty();

  /// What was judged last: by what, and by which rules.
  private record Judged(Schema design, Settings rules, LiveTables live) {}

  ReviewModel(DesignerModel designer, Background background) {
    this.designer = designer;
    this.jobs = new LatestJobs(background, this::failed);
    pause.setOnFinished(e -> judgeIfOpen());
    designer.documentProperty().addListener((o, was, is) -> changed(was, is));
  }

  @SuppressWarnings("ReferenceEquality") // The database read again is another schema.
  private void changed(Document was, Document is) {
    if (!was.rules().equals(is.rules())) {
      write(is.rules());
    }
    if (!was.current().equals(is.current())) {
      readLive();
    }
    if (last.filter(j -> j.equals(wanted())).isEmpty()) {
      pause.playFromStart();
    }
  }

  private Judged wanted() {
    Document now = designer.documentProperty().get();
    return new Judged(now.desired(), now.rules(), live.get());
  }

  /// The pause may end when the window is closed and its work with it.
  private void judgeIfOpen() {
    try {
      judge();
    } catch (RejectedExecutionException e) {
      jobs.stop("review");
    }
  }

  private void judge() {
    Judged of = wanted();
    jobs.run(
        "review",
        context -> Review.of(of.design(), of.rules(), of.live().facts()),
        done -> show(of, done));
  }

  private void show(Judged of, Review done) {
    last = Optional.of(of);
    review.set(done);
    marks.set(done.marks());
  }

  /// Asks the live database how large its tables are.
  public void readLive() {
    jobs.run("live", context -> designer.work().live().read(), this::know);
  }

  private void know(LiveTables known) {
    if (!known.equals(live.get())) {
      live.set(known);
      pause.playFromStart();
    }
  }

  private void failed(String kind, Throwable error) {
    if (!(error instanceof CancellationException)) {
      String said =
          Optional.ofNullable(error.getMessage()).orElse(error.getClass().getSimpleName());
      designer.tell(new Message(true, TEXTS.get("failed." + kind, said)));
    }
  }

  /// Judges by the rules of a project from now on, and writes what a person changes into its file.
  public void openProject(Path folder) {
    project = Optional.of(folder);
    jobs.run(
        "rules", context -> LintFile.read(folder), rules -> designer.amend(d -> d.with(rules)));
  }

  private void write(Settings rules) {
    project.ifPresent(folder ->
        jobs.run(
            "rules.write",
            context -> {
              LintFile.write(folder, rules);
              return folder;
            },
            written -> {}));
  }

  /// Makes a remark go away, as one act. Says so where it cannot.
  ///
  /// @return whether it was done
  public boolean fix(Remark remark) {
    return remark.fix().filter(designer::edit).isPresent();
  }

  /// Is silent about a remark's object from now on.
  public void ignore(Remark remark) {
    String label = TEXTS.get("review.ignored", remark.about().title(), remark.place());
    rules(label, s -> s.ignoring(remark.about().id(), remark.place()));
  }

  /// Turns a rule off for the project.
  public void switchOff(About rule) {
    rules(TEXTS.get("review.off", rule.title()), s -> s.with(rule.id(), "off"));
  }

  /// Sets how the names of a kind are to be.
  ///
  /// @param pattern a regular expression; empty to judge by the majority
  public void convention(String kind, String pattern) {
    rules(TEXTS.get("review.convention", kind), s -> s.withPattern(kind, pattern));
  }

  /// Changes the rules of the project, as one act.
  public void rules(String label, UnaryOperator<Settings> change) {
    designer.revise(label, d -> d.with(change.apply(d.rules())));
  }

  /// How the design stands before it goes into production.
  public Readiness readiness() {
    Document now = designer.documentProperty().get();
    return Readiness.of(
        now.desired(),
        review.get(),
        now.rules(),
        designer.proofProperty().get(),
        now.pending().size());
  }

  /// What the rules say; of the document as it was a moment ago while it changes.
  public ReadOnlyObjectProperty<Review> reviewProperty() {
    return review.getReadOnlyProperty();
  }

  /// The signs beside tables, other objects and columns.
  public ReadOnlyObjectProperty<Map<Id, Mark>> marksProperty() {
    return marks.getReadOnlyProperty();
  }

  /// How large the live tables are.
  public ReadOnlyObjectProperty<LiveTables> liveProperty() {
    return live.getReadOnlyProperty();
  }
}

package dado.shell;

import dado.bench.connection.Target;
import dado.bench.sample.Sample;
import dado.bench.session.Result;
import dado.bench.session.StatementFailedException;
import dado.cli.Confirmation;
import dado.cli.Failure;
import dado.designer.model.JobProgress;
import dado.kit.task.Background;
import dado.kit.task.Job;
import dado.kit.task.Work;
import dado.kit.text.Texts;
import dado.plan.advise.Advice;
import dado.plan.advise.Adviser;
import dado.plan.explain.ExplainOptions;
import dado.plan.rule.Analysis;
import dado.schema.apply.Applier;
import dado.schema.dialect.Progress;
import dado.schema.dialect.Statement;
import dado.schema.files.Folders;
import dado.schema.model.Schema;
import dado.schema.scratch.RunFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the window knows and does: the database it is connected to, the last rows, the last plan
/// and its advice. State changes on the UI thread; work runs in the background.
final class Workbench implements AutoCloseable {

  /// More rows than these are not fetched; the grid says so.
  static final int MAX_ROWS = 10_000;

  private static final Duration TIMEOUT = Duration.ofMinutes(5);
  private static final Duration CLOSING = Duration.ofSeconds(15);

  private final Background background;
  private final Texts texts = new Texts("dado.shell.messages");

  private final ReadOnlyObjectWrapper<Optional<OpenDatabase>> database = empty();
  private final ReadOnlyObjectWrapper<Optional<Schema>> schema = empty();
  private final ReadOnlyObjectWrapper<Optional<Result>> result = empty();
  private final ReadOnlyObjectWrapper<Optional<Explained>> explained = empty();
  private final ReadOnlyObjectWrapper<Optional<Advice>> advice = empty();
  private final ReadOnlyObjectWrapper<Optional<Problem>> problem = empty();
  private final ReadOnlyObjectWrapper<Optional<Question>> question = empty();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();

  private Optional<Job> statement = Optional.empty();

  /// How many plans were shown: advice that comes late for an older one is dropped.
  private int plans;

  Workbench(Background background) {
    this.background = background;
  }

  private static <T> ReadOnlyObjectWrapper<Optional<T>> empty() {
    return new ReadOnlyObjectWrapper<>(Optional.empty());
  }

  ReadOnlyObjectProperty<Optional<OpenDatabase>> databaseProperty() {
    return database.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Schema>> schemaProperty() {
    return schema.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Explained>> explainedProperty() {
    return explained.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Advice>> adviceProperty() {
    return advice.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// What a person has to say before the last statement is explained.
  ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /// Takes the question away: it was answered, or nobody wants to know any more.
  void answered() {
    question.set(Optional.empty());
  }

  /// Whether a statement of the editor is being run or explained.
  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /// Connects to a database given by URL.
  void open(String url) {
    connect(
        texts.get("job.connect"),
        progress -> OpenDatabase.connect(Target.parse(url), Optional.empty()));
  }

  /// Opens a fresh copy of the sample.
  void openSample(SampleChoice choice) {
    connect(
        texts.get("job.sample", choice.title()),
        progress -> {
          Sample sample = choice.open(progress);
          return OpenDatabase.connect(sample.target(), Optional.of(sample));
        });
  }

  private void connect(String title, Task<OpenDatabase> task) {
    problem.set(Optional.empty());
    background.run(
        title, context -> read(task, new JobProgress(context)), this::connected, this::failed);
  }

  private static Connected read(Task<OpenDatabase> task, Progress progress) throws Exception {
    OpenDatabase opened = task.run(progress);
    try {
      return new Connected(opened, opened.readSchema(progress));
    } catch (Exception | Error failure) {
      opened.close();
      throw failure;
    }
  }

  private void connected(Connected now) {
    Optional<OpenDatabase> before = database.get();
    result.set(Optional.empty());
    explained.set(Optional.empty());
    advice.set(Optional.empty());
    database.set(Optional.of(now.database()));
    schema.set(Optional.of(now.schema()));
    before.ifPresent(this::closeInBackground);
  }

  private void closeInBackground(OpenDatabase old) {
    background.run(
        texts.get("job.close", old.target().title()),
        _ -> {
          old.close();
          return old;
        },
        _ -> {},
        this::failed);
  }

  /// Stops and removes what an earlier start left behind when it crashed.
  void tidy() {
    background.run(
        texts.get("job.tidy"),
        _ -> {
          Path runs = Folders.ofThisMachine().runs();
          RunFolder.sweep(runs);
          return runs;
        },
        _ -> {},
        this::failed);
  }

  /// Reads the catalog again.
  void refresh() {
    withDatabase(open ->
        background.run(
            texts.get("job.catalog"),
            context -> open.readSchema(new JobProgress(context)),
            now -> schema.set(Optional.of(now)),
            this::failed));
  }

  /// Runs a statement and shows its rows.
  void run(Piece piece) {
    start(
        texts.get("job.run"),
        piece,
        open ->
            context -> {
              context.onCancel(open.session()::cancel);
              return open.session().run(piece.sql(), MAX_ROWS, TIMEOUT);
            },
        rows -> result.set(Optional.of(rows)));
  }

  /// Shows the plan of a statement; with `analyze`, after running it safely.
  void explain(Piece piece, boolean analyze) {
    explain(piece, analyze ? ExplainOptions.ANALYZE : ExplainOptions.PLAN);
  }

  /// Shows the plan of a statement. Where somebody has to say something first, that is the
  /// question.
  void explain(Piece piece, ExplainOptions options) {
    question.set(Optional.empty());
    start(
        texts.get(options.analyze() ? "job.analyze" : "job.explain"),
        piece,
        open ->
            context ->
                Questions.explain(open, piece, marked(open, options), new JobProgress(context)),
        answer -> answer.give(this::explained, asked -> question.set(Optional.of(asked))));
  }

  private static ExplainOptions marked(OpenDatabase open, ExplainOptions options) {
    return Confirmation.isProduction(open.target()) && options.production().isEmpty()
        ? options.on(new ExplainOptions.Production(Confirmation.name(open.target()), ""))
        : options;
  }

  private void explained(Analysis analysis) {
    plans++;
    explained.set(Optional.of(Explained.next(explained.get(), analysis)));
    advice.set(Optional.empty());
    withDatabase(open -> schema.get().ifPresent(known -> advise(open, known, analysis)));
  }

  private void advise(OpenDatabase open, Schema known, Analysis analysis) {
    int plan = plans;
    background.run(
        texts.get("job.advise"),
        context ->
            Adviser.advise(open.engine(), open.source(), known, analysis, new JobProgress(context)),
        found -> {
          if (plans == plan) {
            advice.set(Optional.of(found));
          }
        },
        this::failed);
  }

  /// Runs a migration's statements on the database, then reads the catalog again.
  void apply(List<Statement> statements) {
    withDatabase(open ->
        background.run(
            texts.get("job.apply"),
            context -> {
              Progress progress = new JobProgress(context);
              Applier.apply(open.source(), statements, progress);
              return open.readSchema(progress);
            },
            now -> schema.set(Optional.of(now)),
            this::applyFailed));
  }

  /// Some of the statements may have run, so the catalog is read again.
  private void applyFailed(Throwable failure) {
    failed(failure);
    refresh();
  }

  /// Stops what the editor runs.
  void cancel() {
    statement.ifPresent(Job::cancel);
  }

  /// Says that something went wrong that the window itself noticed.
  void report(Problem what) {
    problem.set(Optional.of(what));
  }

  private <T> void start(
      String title,
      Piece piece,
      java.util.function.Function<OpenDatabase, Work<T>> work,
      Consumer<T> onSuccess) {
    if (running.get()) {
      report(new Problem(texts.get("problem.running"), OptionalInt.empty()));
      return;
    }
    problem.set(Optional.empty());
    withDatabase(open -> {
      running.set(true);
      statement =
          Optional.of(
              background.run(
                  title,
                  work.apply(open),
                  value -> {
                    running.set(false);
                    onSuccess.accept(value);
                  },
                  failure -> {
                    running.set(false);
                    failed(failure, piece.start());
                  }));
    });
  }

  private void withDatabase(Consumer<OpenDatabase> action) {
    if (database.get().isEmpty()) {
      report(new Problem(texts.get("problem.unconnected"), OptionalInt.empty()));
    }
    database.get().ifPresent(action);
  }

  /// Says what went wrong in the background.
  void failed(Throwable failure) {
    failed(failure, 0);
  }

  private void failed(Throwable failure, int start) {
    if (failure instanceof CancellationException) {
      report(new Problem(texts.get("problem.cancelled"), OptionalInt.empty()));
      return;
    }
    OptionalInt position =
        failure instanceof StatementFailedException e && e.offset().isPresent()
            ? OptionalInt.of(start + e.offset().getAsInt())
            : OptionalInt.empty();
    report(new Problem(Failure.of(failure).message(), position));
  }

  /// Closes the database, and stops and removes a sample; waits for that, but not for ever.
  @Override
  public void close() {
    Thread closing =
        Thread.ofPlatform()
            .name("dado-close")
            .start(database.get().<Runnable>map(d -> d::close).orElse(() -> {}));
    database.set(Optional.empty());
    try {
      closing.join(CLOSING);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A database together with its schema.
  private record Connected(OpenDatabase database, Schema schema) {}

  /// Work of the engines that reports its progress.
  @FunctionalInterface
  private interface Task<T> {
    T run(Progress progress) throws Exception;
  }
}

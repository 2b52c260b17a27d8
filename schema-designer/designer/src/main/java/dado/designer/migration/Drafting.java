package dado.designer.migration;

import dado.designer.model.DesignerModel;
import dado.designer.model.LatestJobs;
import dado.designer.model.Message;
import dado.kit.text.Texts;
import dado.schema.edit.Document;
import dado.schema.lint.rule.Settings;
import dado.schema.migration.Migration;
import dado.schema.migration.PlanOptions;
import dado.schema.model.Schema;
import dado.schema.review.LiveTables;
import dado.schema.review.Outlooks;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What each statement of the migration costs, found out in the background whenever the migration
/// or what is known of the live database changes.
final class Drafting {

  private static final Texts TEXTS = new Texts("dado.designer.messages");

  private final DesignerModel model;
  private final LatestJobs jobs;
  private final ReadOnlyObjectWrapper<Optional<Drafted>> drafted =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  Drafting(DesignerModel model) {
    this.model = model;
    this.jobs = new LatestJobs(model.background(), this::failed);
    model.migrationProperty().subscribe(m -> draft());
    model.review().liveProperty().subscribe(l -> draft());
  }

  private void draft() {
    Optional<Migration> now = model.migrationProperty().get();
    if (now.isEmpty()) {
      jobs.stop("outlook");
      drafted.set(Optional.empty());
    }
    now.ifPresent(this::draft);
  }

  private void draft(Migration migration) {
    Document of = model.documentProperty().get();
    LiveTables live = model.review().liveProperty().get();
    PlanOptions options = model.migration().optionsProperty().get();
    jobs.run(
        "outlook",
        context -> draft(of, migration, live, options),
        done -> drafted.set(Optional.of(done)));
  }

  private Drafted draft(Document of, Migration migration, LiveTables live, PlanOptions options) {
    Schema before = of.current();
    Settings rules = of.rules();
    PlanOptions opposite = new PlanOptions(!options.online(), options.keepLost());
    Migration other = model.work().planning().plan(before, of.pending(), opposite);
    return new Drafted(
        migration,
        Outlooks.of(before, migration.up(), live.facts(), rules),
        Outlooks.of(of.desired(), migration.down(), live.facts(), rules),
        Outlooks.of(before, other.up(), live.facts(), rules),
        live);
  }

  private void failed(String kind, Throwable error) {
    if (!(error instanceof CancellationException)) {
      String said =
          Optional.ofNullable(error.getMessage()).orElse(error.getClass().getSimpleName());
      model.tell(new Message(true, TEXTS.get("failed." + kind, said)));
    }
  }

  ReadOnlyObjectProperty<Optional<Drafted>> draftedProperty() {
    return drafted.getReadOnlyProperty();
  }
}

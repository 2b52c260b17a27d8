package dado.designer.project;

import static org.assertj.core.api.Assertions.assertThat;

import dado.designer.DesignerView;
import dado.designer.model.DesignerWork;
import dado.kit.task.Background;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.file.DesignDrafts;
import dado.schema.file.DesignFiles;
import dado.schema.file.LayoutFile;
import dado.schema.file.ModelFile;
import dado.schema.migration.Planner;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.proof.Proof;
import dado.schema.scratch.Scratches;
import dado.schema.source.LoadOptions;
import dado.schema.source.SchemaFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls `start` before each test.
class ProjectTest {
  private static final Name ORDERS = new Name("main", "orders");

  @TempDir private Path folder;

  private Background background;
  private DesignerView designer;
  private ProjectModel project;

  @Start
  void start(Stage stage) {
    background = new Background(2);
    show(stage);
  }

  private void show(Stage stage) {
    designer =
        new DesignerView(
            new DesignerWork(
                (current, changes) -> Planner.plan(Dialects.of(current.engine()), current, changes),
                (current, migration, desired, progress) -> new Proof.Impossible("not here", ""),
                (migration, proof) -> {},
                (owner, title) -> Optional.of(folder),
                Clock.systemUTC()),
            background);
    project = designer.attach(work()).model();
    Scene scene = new Scene(designer, 1200, 800);
    Themes.apply(scene, Theme.LIGHT);
    stage.setScene(scene);
    stage.show();
  }

  private ProjectWork work() {
    return new ProjectWork(
        new DesignDrafts(folder.resolve("drafts")),
        (path, engine, progress) ->
            SchemaFiles.read(
                path, Optional.of(engine), LoadOptions.SCHEMA, Scratches.embedded(), progress),
        new Chosen(),
        (owner, title) -> Optional.of(folder.resolve("migrations")));
  }

  private final class Chosen implements ProjectWork.FileChoice {
    @Override
    public Optional<Path> open(Optional<Window> owner, String title, List<String> endings) {
      return Optional.of(folder.resolve("more.sql"));
    }

    @Override
    public Optional<Path> save(Optional<Window> owner, String title, String name) {
      return Optional.of(folder.resolve(name));
    }
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(project::close);
    background.close();
  }

  @Test
  void whatIsNotSavedOutlivesACrash(FxRobot robot) throws Exception {
    DesignFiles files = write("id", "total");
    open(robot, files);
    assertThat(name(robot)).isEqualTo("shop");
    robot.interact(() -> designer.model().addPending(column("note")));
    assertThat(name(robot)).isEqualTo("shop *");
    DesignDrafts drafts = new DesignDrafts(folder.resolve("drafts"));
    await(() -> has(drafts, files));
    robot.interact(() -> show((Stage) designer.getScene().getWindow()));
    open(robot, files);
    assertThat(columns()).containsExactly("id", "total", "note");
    assertThat(name(robot)).isEqualTo("shop *");
    robot.interact(() -> designer.model().undo());
    assertThat(columns()).containsExactly("id", "total");
  }

  @Test
  void savesWhereNobodyElseDid(FxRobot robot) throws Exception {
    DesignFiles files = write("id", "total");
    open(robot, files);
    robot.interact(() -> designer.model().addPending(column("note")));
    robot.interact(designer::requestFocus);
    robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
    await(() -> project.savedProperty().get());
    assertThat(files.read().model().schema().tables().getFirst().column("note")).isPresent();
    robot.interact(() -> designer.model().undo());
    assertThat(name(robot)).isEqualTo("shop *");
  }

  @Test
  void mergesWhatSomebodyElseChanged(FxRobot robot) throws Exception {
    DesignFiles files = write("id", "total");
    open(robot, files);
    robot.interact(() -> designer.model().addPending(column("note")));
    Files.writeString(files.model(), model("id", "total", "paid").write());
    robot.interact(() -> project.save());
    await(() -> project.outsideProperty().get().isPresent());
    assertThat(robot.lookup("#outside-text").queryAs(Label.class).getText())
        .isEqualTo(
            "shop was changed by another program, and here. The changes do not touch each other.");
    assertThat(files.read().model()).isEqualTo(model("id", "total", "paid"));
    robot.clickOn("#outside-merge");
    assertThat(columns()).containsExactlyInAnyOrder("id", "total", "paid", "note");
    robot.interact(() -> project.save());
    await(() -> project.savedProperty().get());
    assertThat(files.read().model().schema().tables().getFirst().columns()).hasSize(4);
  }

  @Test
  void importsAndExportsWholeDesigns(FxRobot robot) throws Exception {
    Files.writeString(
        folder.resolve("more.sql"),
        "CREATE TABLE orders (id INTEGER PRIMARY KEY);\n"
            + "CREATE TABLE items (id INTEGER PRIMARY KEY, what TEXT NOT NULL);\n");
    open(robot, write("id", "total"));
    robot.clickOn("#project-import").clickOn("#import-file");
    await(() -> designer.model().documentProperty().get().desired().tables().size() == 2);
    assertThat(columns()).containsExactly("id", "total");
    robot.clickOn("#project-export").clickOn("#export-svg");
    await(() -> Files.exists(folder.resolve("shop.svg")));
    assertThat(Files.readString(folder.resolve("shop.svg"))).contains(">items<");
    robot.clickOn("#project-export").clickOn("#export-mermaid");
    await(() -> Files.exists(folder.resolve("shop.mmd")));
  }

  @Test
  void aDesignWithoutFilesIsKeptToo(FxRobot robot) throws Exception {
    robot.interact(() -> begin("shop@db"));
    robot.interact(() -> designer.model().addPending(column("note")));
    DesignDrafts drafts = new DesignDrafts(folder.resolve("drafts"));
    await(() -> kept(drafts, "from shop@db"));
    robot.interact(() -> show((Stage) designer.getScene().getWindow()));
    robot.interact(() -> begin("other@db"));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(columns()).containsExactly("id");
    robot.interact(() -> begin("shop@db"));
    await(() -> designer.model().documentProperty().get().changes());
    assertThat(columns()).containsExactly("id", "note");
    assertThat(designer.model().documentProperty().get().pending()).hasSize(1);
  }

  private void begin(String database) {
    designer.setSchema(model("id").schema());
    project.begin(database);
  }

  private static boolean has(DesignDrafts drafts, DesignFiles files) {
    return kept(drafts, files.model().toString());
  }

  private static boolean kept(DesignDrafts drafts, String file) {
    try {
      return drafts.of(file).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void open(FxRobot robot, DesignFiles files) throws Exception {
    robot.interact(() -> project.open(files.model()));
    await(() -> project.filesProperty().get().isPresent());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void await(BooleanSupplier condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String name(FxRobot robot) {
    return robot.lookup("#project-name").queryAs(Label.class).getText();
  }

  private List<String> columns() {
    Schema desired = designer.model().documentProperty().get().desired();
    return desired.table(ORDERS).orElseThrow().columns().stream().map(Column::name).toList();
  }

  private DesignFiles write(String... columns) throws Exception {
    DesignFiles files = DesignFiles.in(folder.toAbsolutePath(), "shop");
    files.create(model(columns), LayoutFile.EMPTY);
    return files;
  }

  private static ModelFile model(String... columns) {
    List<Column> made =
        List.of(columns).stream().map(c -> Column.of(new Id(c), c, "INTEGER", true)).toList();
    Table orders = new Table(new Id("t1"), ORDERS, made, List.of(), List.of(), "");
    return ModelFile.of(Schema.empty(Engine.SQLITE).withTables(List.of(orders)));
  }

  private static Change column(String name) {
    return new Change.AddColumn(ORDERS, Column.of(new Id(name), name, "TEXT", true), 99);
  }
}

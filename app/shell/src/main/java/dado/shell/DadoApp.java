package dado.shell;

import dado.designer.model.SystemFolderChooser;
import dado.designer.project.ProjectWork;
import dado.designer.project.SystemFileChoice;
import dado.kit.task.Background;
import dado.kit.theme.Theme;
import dado.kit.theme.Themes;
import dado.schema.file.DesignDrafts;
import dado.schema.files.Folders;
import dado.schema.scratch.Scratches;
import dado.schema.source.LoadOptions;
import dado.schema.source.SchemaFiles;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The desktop application: one window on one workbench.
public final class DadoApp extends Application {

  private static final double WIDTH = 1400;
  private static final double HEIGHT = 900;
  private static final int THREADS = 3;
  private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256);

  private @Nullable Workbench workbench;
  private @Nullable Background background;

  @Override
  public void start(Stage stage) {
    Background pool = new Background(THREADS);
    background = pool;
    Workbench bench = new Workbench(pool);
    workbench = bench;
    MainWindow window = new MainWindow(bench, pool, new SystemFolderChooser());
    Scene scene = new Scene(window, WIDTH, HEIGHT);
    Themes.apply(scene, systemTheme());
    window.installKeys(scene);
    stage.setTitle("Dado");
    ICON_SIZES.forEach(size -> addIcon(stage, size));
    stage.setScene(scene);
    stage.show();
    StartUp.whenUsable(() -> begin(window, bench, pool));
  }

  /// What the window need not wait for.
  private void begin(MainWindow window, Workbench bench, Background pool) {
    Opening.parse(getParameters().getRaw()).ifPresent(opening -> open(bench, opening));
    window.keepText(new EditorJournal(pool));
    window.keepDesigns(designs());
    bench.tidy();
    StartUp.train(window);
  }

  private static ProjectWork designs() {
    return new ProjectWork(
        new DesignDrafts(Folders.ofThisMachine().state().resolve("designs")),
        (path, engine, progress) ->
            SchemaFiles.read(
                path, Optional.of(engine), LoadOptions.SCHEMA, Scratches.embedded(), progress),
        new SystemFileChoice(),
        new SystemFolderChooser());
  }

  private static void open(Workbench bench, Opening opening) {
    switch (opening) {
      case Opening.OfSample(SampleChoice sample) -> bench.openSample(sample);
      case Opening.OfUrl(String url) -> bench.open(url);
    }
  }

  private static Theme systemTheme() {
    return Platform.getPreferences().getColorScheme() == ColorScheme.DARK
        ? Theme.DARK
        : Theme.LIGHT;
  }

  private static void addIcon(Stage stage, int size) {
    InputStream image = DadoApp.class.getResourceAsStream("/dado/icons/dado-" + size + ".png");
    if (image != null) {
      stage.getIcons().add(new Image(image));
    }
  }

  @Override
  public void stop() {
    if (workbench != null) {
      workbench.close();
    }
    if (background != null) {
      background.close();
    }
  }
}

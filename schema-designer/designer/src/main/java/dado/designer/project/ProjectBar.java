package dado.designer.project;

import dado.icons.Icon;
import dado.kit.text.Texts;
import dado.schema.export.Exports;
import dado.schema.file.DesignFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// The design's name and whether it is saved, and what goes into files and comes out of them.
public final class ProjectBar extends HBox {
  private static final Texts TEXTS = new Texts("dado.designer.project.messages");
  private static final List<String> DESIGNS = List.of(".model.json");
  private static final List<String> SOURCES = List.of(".sql", ".dbml", ".json");

  private final ProjectModel model;
  private final Exchange exchange;
  private final ProjectWork work;
  private final Label name = new Label();
  private final Button compare = new Button();

  /// A bar of a project.
  public ProjectBar(ProjectModel model, Exchange exchange, ProjectWork work) {
    super(8);
    this.model = model;
    this.exchange = exchange;
    this.work = work;
    setId("project-bar");
    setAlignment(Pos.CENTER_LEFT);
    setPadding(new Insets(4, 8, 4, 8));
    name.setId("project-name");
    name.setFocusTraversable(true);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren()
        .addAll(name, gap, openButton(), saveButton(), importMenu(), exportMenu(), compare);
    dress(compare, "compare", Icon.COMPARE);
    InvalidationListener change = o -> name();
    model.filesProperty().addListener(change);
    model.savedProperty().addListener(change);
    name();
  }

  private void name() {
    Optional<DesignFiles> files = model.filesProperty().get();
    String state = model.savedProperty().get() ? "saved" : "unsaved";
    name.setText(
        files
            .map(f -> TEXTS.get("name." + state, f.name()))
            .orElseGet(() -> TEXTS.get("name.none")));
    name.setAccessibleText(
        files
            .map(f -> TEXTS.get("name." + state + ".accessible", f.name()))
            .orElseGet(() -> TEXTS.get("name.none")));
  }

  /// What the button "Compare" does.
  public void setOnCompare(Runnable act) {
    compare.setOnAction(e -> act.run());
  }

  /// Saves, and asks where to, the first time.
  public void save() {
    if (model.filesProperty().get().isPresent()) {
      model.save();
    } else {
      work.files()
          .save(window(), TEXTS.get("dialog.save"), "schema" + DESIGNS.getFirst())
          .map(ProjectBar::design)
          .ifPresent(model::create);
    }
  }

  private static DesignFiles design(Path file) {
    String typed = file.getFileName().toString();
    return typed.endsWith(".json")
        ? DesignFiles.of(file)
        : DesignFiles.of(file.resolveSibling(typed + DESIGNS.getFirst()));
  }

  /// Asks for a design and opens it.
  public void open() {
    work.files().open(window(), TEXTS.get("dialog.open"), DESIGNS).ifPresent(model::open);
  }

  private Optional<Window> window() {
    return Optional.ofNullable(getScene()).map(s -> s.getWindow());
  }

  private Button openButton() {
    Button open = new Button();
    open.setOnAction(e -> open());
    dress(open, "open", Icon.SCHEMA);
    return open;
  }

  private Button saveButton() {
    Button save = new Button();
    save.setOnAction(e -> save());
    dress(save, "save", Icon.SAVE);
    return save;
  }

  private MenuButton importMenu() {
    MenuButton menu = new MenuButton();
    dress(menu, "import", Icon.TO_MIGRATION);
    menu.getItems()
        .addAll(
            item("import-file", "import.file", this::importFile),
            item("import-folder", "import.folder", this::importFolder));
    return menu;
  }

  private void importFile() {
    work.files().open(window(), TEXTS.get("dialog.import"), SOURCES).ifPresent(exchange::read);
  }

  private void importFolder() {
    work.folders().choose(window(), TEXTS.get("dialog.import")).ifPresent(exchange::read);
  }

  private MenuButton exportMenu() {
    MenuButton menu = new MenuButton();
    dress(menu, "export", Icon.APPLY);
    for (Drawing drawing : Drawing.values()) {
      menu.getItems()
          .add(
              item(
                  "export-" + drawing.extension(),
                  "export." + drawing.extension(),
                  () -> to(drawing.extension(), file -> exchange.draw(drawing, file))));
    }
    for (Exports form : Exports.values()) {
      MenuItem item = new MenuItem(form.title() + "…");
      item.setId("export-" + form.id());
      item.setOnAction(e -> to(form.extension(), file -> exchange.write(form, file)));
      menu.getItems().add(item);
    }
    return menu;
  }

  private void to(String extension, Consumer<Path> written) {
    String design = model.filesProperty().get().map(DesignFiles::name).orElse("schema");
    work.files()
        .save(window(), TEXTS.get("dialog.export"), design + "." + extension)
        .ifPresent(written);
  }

  private static MenuItem item(String id, String key, Runnable act) {
    MenuItem item = new MenuItem(TEXTS.get(key));
    item.setId(id);
    item.setOnAction(e -> act.run());
    return item;
  }

  private static void dress(ButtonBase button, String key, Icon icon) {
    button.setId("project-" + key);
    button.setText(TEXTS.get("button." + key));
    button.setGraphic(icon.node(16));
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(TEXTS.get("tooltip." + key)));
  }
}

package dado.designer.project;

import dado.designer.model.DesignerModel;
import dado.designer.model.JobProgress;
import dado.designer.model.Message;
import dado.kit.task.Background;
import dado.kit.text.Texts;
import dado.schema.diagram.ErDiagram;
import dado.schema.diagram.ErSvg;
import dado.schema.edit.Document;
import dado.schema.export.Exports;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.source.Loaded;
import dado.schema.text.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What comes into a design from files, and what is written from it: complete, or not at all.
public final class Exchange {
  private static final Texts TEXTS = new Texts("dado.designer.project.messages");

  private final DesignerModel designer;
  private final Background background;
  private final ProjectWork work;

  /// The exchange of a designer's design.
  public Exchange(DesignerModel designer, Background background, ProjectWork work) {
    this.designer = designer;
    this.background = background;
    this.work = work;
  }

  /// Adds the tables and objects of a file or folder, as one act. What the design has by name
  /// already stays as it is, and the message says so.
  public void read(Path path) {
    Document now = designer.documentProperty().get();
    background.run(
        TEXTS.get("job.import"),
        context -> work.reading().read(path, now.engine(), new JobProgress(context)),
        loaded -> add(path, loaded),
        error -> failed("import", error));
  }

  private void add(Path path, Loaded loaded) {
    Document now = designer.documentProperty().get();
    Schema schema = loaded.schema();
    if (schema.engine() != now.engine()) {
      String engines = schema.engine().title() + " / " + now.engine().title();
      designer.tell(new Message(true, TEXTS.get("import.engine", path.getFileName(), engines)));
      return;
    }
    Set<Name> names = now.desired().tables().stream().map(Table::name).collect(Collectors.toSet());
    List<Table> fresh = schema.tables().stream().filter(t -> !names.contains(t.name())).toList();
    String file = path.getFileName().toString();
    designer.replace(
        TEXTS.get("edit.imported", file), with(now.desired(), fresh, schema), now.layout());
    int kept = schema.tables().size() - fresh.size();
    String notes =
        (kept == 0 ? "" : TEXTS.get("import.kept", kept) + " ")
            + (loaded.notes().isEmpty() ? "" : TEXTS.get("import.notes", loaded.notes().size()));
    designer.tell(new Message(false, TEXTS.get("imported", file, fresh.size(), notes).strip()));
  }

  private static Schema with(Schema design, List<Table> fresh, Schema from) {
    List<Table> tables = new ArrayList<>(design.tables());
    tables.addAll(fresh);
    Set<SchemaObject.Key> keys =
        design.objects().stream().map(SchemaObject::key).collect(Collectors.toSet());
    List<SchemaObject> objects = new ArrayList<>(design.objects());
    from.objects().stream().filter(o -> !keys.contains(o.key())).forEach(objects::add);
    return new Schema(design.engine(), tables, objects);
  }

  /// Writes the design as a text.
  public void write(Exports form, Path file) {
    Schema desired = designer.documentProperty().get().desired();
    export(file, () -> TextFile.write(file, form.write(desired)));
  }

  /// Writes the diagram as a picture.
  public void draw(Drawing drawing, Path file) {
    designer
        .diagramProperty()
        .get()
        .ifPresent(diagram -> export(file, () -> draw(drawing, diagram, file)));
  }

  private static void draw(Drawing drawing, ErDiagram diagram, Path file) throws IOException {
    switch (drawing) {
      case SVG -> TextFile.write(file, ErSvg.write(diagram, false));
    }
  }

  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }

  private void export(Path file, Writing writing) {
    background.run(
        TEXTS.get("job.export"),
        context -> {
          writing.write();
          return file;
        },
        done -> designer.tell(new Message(false, TEXTS.get("exported", done))),
        error -> failed("export", error));
  }

  private void failed(String kind, Throwable error) {
    String said = error.getMessage();
    String reason = said == null || said.isBlank() ? error.getClass().getSimpleName() : said;
    designer.tell(new Message(true, TEXTS.get("failed." + kind, reason)));
  }
}

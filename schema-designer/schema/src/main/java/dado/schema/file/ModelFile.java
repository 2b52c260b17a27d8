package dado.schema.file;

import dado.schema.model.Engine;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Table;
import dado.schema.text.SourceException;
import dado.schema.text.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A design in a `*.dado.json` file: a schema, what each object was called in the database when
/// both were last the same, and all that a newer Dado or somebody else wrote there.
///
/// The file is made for version control: a property a line in a fixed order, objects by identity so
/// that a rename moves nothing, no values at their default, no times and no names of machines. Its
/// parts are described in `docs/schemas/dado-model.schema.json`.
public final class ModelFile {

  /// The version of the format that this Dado writes.
  public static final int FORMAT = 1;

  private static final Map<String, Engine> ENGINES = engines();

  private final Schema schema;
  private final Map<Place, Name> lastNames;
  private final Unknown unknown;

  private ModelFile(Schema schema, Map<Place, Name> lastNames, Unknown unknown) {
    this.schema = canonical(schema);
    this.lastNames = new TreeMap<>(lastNames);
    this.unknown = unknown;
  }

  private static Map<String, Engine> engines() {
    Map<String, Engine> engines = new LinkedHashMap<>();
    for (Engine engine : Engine.values()) {
      engines.put(engine.name().toLowerCase(Locale.ROOT), engine);
    }
    return engines;
  }

  /// The schema in its one order; what has one name is in the order of identities.
  private static Schema canonical(Schema schema) {
    return byId(schema).sorted();
  }

  private static Schema byId(Schema schema) {
    return schema
        .withTables(
            schema.tables().stream()
                .map(ModelFile::byId)
                .sorted(Comparator.comparing(t -> t.id().value()))
                .toList())
        .withObjects(
            schema.objects().stream().sorted(Comparator.comparing(o -> o.id().value())).toList());
  }

  private static Table byId(Table table) {
    return table.withIndexes(
        table.indexes().stream().sorted(Comparator.comparing(i -> i.id().value())).toList());
  }

  /// A new design, whose objects are all called as they were at the last sync.
  public static ModelFile of(Schema schema) {
    return new ModelFile(schema, Map.of(), Unknown.NONE);
  }

  /// The design.
  public Schema schema() {
    return schema;
  }

  /// What each object was called when it was last the same as in a database; only those that have
  /// another name now.
  public Map<Place, Name> lastNames() {
    return Map.copyOf(lastNames);
  }

  /// This file with a changed design. What is renamed by it keeps its last synced name.
  public ModelFile withSchema(Schema design) {
    return new ModelFile(design, Names.kept(schema, design, lastNames), unknown);
  }

  /// This file when the database has become the same as the design: all last names are the names.
  public ModelFile synced() {
    return new ModelFile(schema, Map.of(), unknown);
  }

  /// A live schema in which each object that the design knows, by the name it had at the last sync,
  /// has the design's identity. What has been renamed in the design since is recognised.
  public Schema identify(Schema live) {
    return new Identification(schema, lastNames).of(live);
  }

  /// Reads a file's text.
  ///
  /// @throws SourceException with the line and column, when it is no model file, is of a newer
  ///   format, or is damaged
  public static ModelFile read(String text) {
    Fields.Found found = new Fields.Found();
    Schema schema = Fields.read(JsonSource.read(text), found, ModelFile::read);
    return new ModelFile(schema, found.lastNames(), new Unknown(Map.copyOf(found.unknown())));
  }

  /// Reads a file.
  ///
  /// @throws SourceException as [#read(String)]
  public static ModelFile read(Path file) throws IOException {
    return read(TextFile.read(file));
  }

  private static Schema read(Fields in) {
    int format = in.number("format");
    if (format > FORMAT) {
      throw in.wrong(
          "format",
          FORMAT
              + ", found "
              + format
              + ": a newer Dado wrote this file. Update Dado to open it; the file stays as it is.");
    }
    if (format < 1) {
      throw in.wrong("format", "1 or more.");
    }
    Engine engine = in.word("engine", ENGINES);
    List<SchemaObject> objects = new ArrayList<>();
    for (SchemaObject.Kind kind : SchemaObject.Kind.values()) {
      objects.addAll(in.list(ObjectShape.list(kind), f -> ObjectShape.read(kind, f)));
    }
    return new Schema(engine, in.list("tables", TableShape::read), objects);
  }

  /// The file's text: the same for the same design, with a final line end.
  public String write() {
    Draft draft = new Draft(Place.ROOT, lastNames);
    draft.put("format", new Json.Word(String.valueOf(FORMAT)));
    draft.text("engine", schema.engine().name().toLowerCase(Locale.ROOT));
    for (SchemaObject.Kind kind : SchemaObject.Kind.values()) {
      if (kind == SchemaObject.Kind.ROUTINE) {
        draft.list("tables", byId(schema).tables(), Table::id, TableShape::write);
      }
      draft.list(ObjectShape.list(kind), objects(kind), SchemaObject::id, ObjectShape::write);
    }
    return JsonText.of(unknown.into(draft.done()));
  }

  private List<SchemaObject> objects(SchemaObject.Kind kind) {
    return byId(schema).objects().stream().filter(o -> o.kind() == kind).toList();
  }

  /// Writes the file so that, whatever happens meanwhile, the old one or the new is there, whole.
  public void save(Path file) throws IOException {
    TextFile.write(file, write());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelFile f
        && schema.equals(f.schema)
        && lastNames.equals(f.lastNames)
        && unknown.equals(f.unknown);
  }

  @Override
  public int hashCode() {
    return schema.hashCode();
  }
}

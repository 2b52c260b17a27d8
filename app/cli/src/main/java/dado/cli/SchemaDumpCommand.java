package dado.cli;

import dado.schema.dialect.Catalog;
import dado.schema.export.Exports;
import dado.schema.text.Note;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `dado schema dump`: a schema as text.
@Command(
    name = "dump",
    mixinStandardHelpOptions = true,
    description = "Writes a schema as SQL, as a design, as DBML, as a diagram or as a description.")
final class SchemaDumpCommand implements Callable<Integer>, OneDocument {

  /// The words for the forms.
  static final class Forms implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Exports.values()).map(Exports::id).iterator();
    }
  }

  @Parameters(paramLabel = "SOURCE", description = Inputs.SOURCE)
  private String source = "";

  @Option(
      names = "--as",
      paramLabel = "FORM",
      defaultValue = "sql",
      completionCandidates = Forms.class,
      description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Exports form = Exports.SQL;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Writes into this file, whole or not at all, instead of to standard output.")
  private String out = "";

  @Option(names = "--json", description = "Answers with one JSON document.")
  private boolean json;

  @Mixin private Inputs inputs = new Inputs();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public boolean json() {
    return json;
  }

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    Origin origin = new Origins(inputs, console, spec).read(source);
    origin.tell(console);
    String text = form.write(origin.schema());
    if (!out.isEmpty()) {
      Output.replace(console, out, text);
    }
    if (json) {
      console.out().println(JsonText.of(document(origin, text)));
    } else if (out.isEmpty()) {
      console.out().print(text);
    }
    return ExitCode.OK;
  }

  private ObjectNode document(Origin origin, String text) {
    ObjectNode document = JsonText.object();
    document.put("source", origin.given());
    document.put("engine", EngineName.of(origin.engine()));
    origin.version().ifPresent(v -> document.put("version", v.toString()));
    document.put("as", form.id());
    document.put("tables", origin.schema().tables().size());
    if (out.isEmpty()) {
      document.put("text", text);
    } else {
      document.put("file", out);
    }
    document.set("notes", notes(origin.notes()));
    document.set("unread", unread(origin.unread()));
    return document;
  }

  static ArrayNode notes(List<Note> notes) {
    ArrayNode array = JsonText.array();
    for (Note note : notes) {
      ObjectNode one = array.addObject();
      one.put("line", note.line());
      one.put("column", note.column());
      one.put("text", note.text());
    }
    return array;
  }

  static ArrayNode unread(List<Catalog.Unread> unread) {
    ArrayNode array = JsonText.array();
    for (Catalog.Unread part : unread) {
      ObjectNode one = array.addObject();
      one.put("what", part.what());
      one.put("why", part.why());
    }
    return array;
  }
}

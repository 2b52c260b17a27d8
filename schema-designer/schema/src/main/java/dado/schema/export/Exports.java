package dado.schema.export;

import dado.schema.dbml.Dbml;
import dado.schema.file.ModelFile;
import dado.schema.model.Schema;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The texts that a schema can be written as.
public enum Exports {
  SQL("SQL script", "sql", SqlDump::write),
  DADO("Dado model", "dado.json", s -> ModelFile.of(s).write()),
  DBML("DBML", "dbml", Dbml::write),
  MERMAID("Mermaid diagram", "mmd", Mermaid::write),
  PLANTUML("PlantUML diagram", "puml", PlantUml::write),
  MARKDOWN("Markdown data dictionary", "md", MarkdownDictionary::write);

  private final String title;
  private final String extension;
  private final Function<Schema, String> writer;

  Exports(String title, String extension, Function<Schema, String> writer) {
    this.title = title;
    this.extension = extension;
    this.writer = writer;
  }

  /// The export of an id such as `plantuml`.
  public static Optional<Exports> of(String id) {
    return Arrays.stream(values())
        .filter(e -> e.id().equals(id.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /// The word for it on a command line.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What people call it.
  public String title() {
    return title;
  }

  /// The end of a file's name, without the dot.
  public String extension() {
    return extension;
  }

  /// The whole schema as that text, never a part of it.
  ///
  /// @throws IllegalArgumentException when the text cannot hold the schema, and why
  public String write(Schema schema) {
    return writer.apply(schema);
  }
}

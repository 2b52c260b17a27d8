package dado.schema.export;

import dado.schema.dbml.Dbml;
import dado.schema.file.ModelFile;
import dado.schema.model.Schema;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The texts that a schema can be written as.
public enum Exports {
  SQL("SQL script", "sql"),
  DADO("Dado model", "dado.json"),
  DBML("DBML", "dbml"),
  MERMAID("Mermaid diagram", "mmd"),
  PLANTUML("PlantUML diagram", "puml"),
  MARKDOWN("Markdown data dictionary", "md");

  private final String title;
  private final String extension;

  Exports(String title, String extension) {
    this.title = title;
    this.extension = extension;
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
    return switch (this) {
      case SQL -> SqlDump.write(schema);
      case DADO -> ModelFile.of(schema).write();
      case DBML -> Dbml.write(schema);
      case MERMAID -> Mermaid.write(schema);
      case PLANTUML -> PlantUml.write(schema);
      case MARKDOWN -> MarkdownDictionary.write(schema);
    };
  }
}

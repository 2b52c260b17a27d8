package dado.cli;

import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `dado introspect`: lists what the catalog holds.
@Command(
    name = "introspect",
    mixinStandardHelpOptions = true,
    description = "Lists the tables with their columns, keys and indexes.")
final class IntrospectCommand implements Callable<Integer> {

  @Mixin private Database database = new Database();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    try (Database.Opened opened = database.open(console.progress())) {
      Schema schema = Live.of(opened.source()).schema(console.progress());
      if (schema.tables().isEmpty()) {
        console.err().println("There are no tables here that this role may see.");
      }
      schema.tables().forEach(table -> console.out().print(describe(table)));
      schema.views().forEach(view -> console.out().println("view " + view.name()));
      schema
          .enums()
          .forEach(type ->
              console
                  .out()
                  .println("enum " + type.name() + " " + String.join(", ", type.labels())));
    }
    return ExitCode.OK;
  }

  private static String describe(Table table) {
    StringBuilder text = new StringBuilder("table " + table.name() + "\n");
    table
        .columns()
        .forEach(c ->
            text.append("  ")
                .append(c.name())
                .append(' ')
                .append(c.type())
                .append(c.nullable() ? "" : " not null")
                .append('\n'));
    table
        .primaryKey()
        .ifPresent(key ->
            text.append("  primary key (").append(String.join(", ", key.columns())).append(")\n"));
    table
        .foreignKeys()
        .forEach(key ->
            text.append("  foreign key (")
                .append(String.join(", ", key.columns()))
                .append(") references ")
                .append(key.references())
                .append(" (")
                .append(String.join(", ", key.referencedColumns()))
                .append(")\n"));
    table
        .indexes()
        .forEach(index ->
            text.append("  index ")
                .append(index.name())
                .append(
                    index.keys().stream()
                        .map(k -> k.text() + (k.descending() ? " desc" : ""))
                        .collect(Collectors.joining(", ", " (", ")")))
                .append('\n'));
    return text.toString();
  }
}

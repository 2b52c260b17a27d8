package dado.cli;

import dado.schema.apply.Status;
import dado.schema.apply.Status.State;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `dado migrate status`: which migrations a database has.
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "Says which migrations of a folder a database has. Writes nothing.",
      "Ends with 0 when it has all of them as they stand, and with 3 otherwise."
    })
final class MigrateStatusCommand implements Callable<Integer>, OneDocument {

  private static final Set<State> SETTLED = Set.of(State.APPLIED, State.BELOW_BASELINE);

  @Mixin private Migrations migrations = new Migrations();

  @Option(names = "--json", description = "Answers with one JSON document.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public boolean json() {
    return json;
  }

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    Status status = migrations.open(spec).migrator().status();
    if (json) {
      console.out().println(JsonText.of(document(status)));
    } else {
      status.entries().forEach(e -> console.out().println(line(e)));
      console.err().println("By the table " + status.history() + ".");
    }
    boolean settled = status.entries().stream().allMatch(e -> SETTLED.contains(e.state()));
    return settled ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String line(Status.Entry entry) {
    String state =
        switch (entry.state()) {
          case HALF_APPLIED, HALF_ROLLED_BACK ->
              word(entry.state()) + ", " + entry.done() + " of " + entry.statements();
          case PENDING, APPLIED, CHANGED, MISSING, BELOW_BASELINE -> word(entry.state());
        };
    String line = String.format(Locale.ROOT, "%-24s %s %s", state, entry.version(), entry.title());
    return (line + (entry.applied().isEmpty() ? "" : "  (" + entry.applied() + ")"))
        .stripTrailing();
  }

  private static ObjectNode document(Status status) {
    ObjectNode document = JsonText.object();
    document.put("history", status.history());
    document.put("pending", status.in(State.PENDING).size());
    document.set("versions", versions(status.entries()));
    return document;
  }

  private static ArrayNode versions(List<Status.Entry> entries) {
    ArrayNode array = JsonText.array();
    for (Status.Entry entry : entries) {
      ObjectNode one = array.addObject();
      one.put("version", entry.version());
      one.put("title", entry.title());
      one.put("state", word(entry.state()));
      one.put("done", entry.done());
      one.put("statements", entry.statements());
      one.put("applied", entry.applied());
    }
    return array;
  }
}

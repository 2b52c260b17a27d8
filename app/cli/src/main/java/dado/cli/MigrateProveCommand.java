package dado.cli;

import dado.schema.model.Version;
import dado.schema.proof.Proof;
import dado.schema.proof.Prover;
import dado.schema.source.FolderProof;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `dado migrate prove`: whether a migration can be run and taken back.
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = {
      "With FROM and TO: plans the migration between them and runs it up, down and up again on a"
          + " throw-away database with rows in it.",
      "With a folder of migrations: runs each of its files up, down and up again, as they stand, and"
          + " compares the catalog before and after.",
      "Ends with 0 when all held, and with 1 when something did not or could not be tried."
    })
final class MigrateProveCommand implements Callable<Integer>, OneDocument {

  @Parameters(index = "0", paramLabel = "FROM|DIR", description = Inputs.SOURCE)
  private String from = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "TO", description = "What it is to become.")
  private Optional<String> to = Optional.empty();

  @Option(names = "--json", description = "Answers with one JSON document.")
  private boolean json;

  @Mixin private Inputs inputs = new Inputs();
  @Mixin private Planning planning = new Planning();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public boolean json() {
    return json;
  }

  @Override
  public Integer call() throws Exception {
    Console console = Console.of(spec);
    Proof proof = to.isPresent() ? difference(console, to.get()) : folder(console);
    if (json) {
      ObjectNode document = JsonText.object();
      document.set("proof", ProofJson.of(proof));
      console.out().println(JsonText.of(document));
    } else {
      console.out().println(ProofText.whole(proof));
    }
    return proof instanceof Proof.Proven ? ExitCode.OK : ExitCode.FAILURE;
  }

  private Proof difference(Console console, String goal) throws Exception {
    Origins.Pair pair = new Origins(inputs, console, spec).pair(from, goal);
    pair.from().tell(console);
    pair.to().tell(console);
    Planning.Plan plan = planning.plan(pair, inputs, spec);
    DiffText.tell(console, plan);
    Optional<Version> version = inputs.targetVersion().or(() -> pair.from().version());
    return Prover.prove(
        plan.current(),
        plan.migration(),
        plan.desired(),
        inputs.scratches(version),
        console.progress());
  }

  private Proof folder(Console console) throws Exception {
    return FolderProof.prove(
        Path.of(from),
        inputs.dialect(),
        inputs.scratches(inputs.targetVersion()),
        console.progress());
  }
}

package dado.cli;

import dado.schema.layout.FolderException;
import dado.schema.layout.Layout;
import dado.schema.layout.Layouts;
import dado.schema.layout.MigrationFile;
import dado.schema.layout.MigrationFiles;
import dado.schema.layout.MigrationFolder;
import dado.schema.layout.Naming;
import dado.schema.migration.Migration;
import dado.schema.model.Version;
import dado.schema.proof.Proof;
import dado.schema.proof.Prover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// `dado migrate new`: the difference of two schemas as migration files.
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the migration files that make TO of FROM, up and down.",
      "With --prove it first runs them up, down and up again on a throw-away database with rows in"
          + " it, writes nothing that did not hold, and puts what held into the files' head.",
      "Never overwrites a file. Prints the paths of those it wrote."
    })
final class MigrateNewCommand implements Callable<Integer>, OneDocument {

  @Parameters(index = "0", paramLabel = "FROM", description = Inputs.SOURCE)
  private String from = "";

  @Parameters(index = "1", paramLabel = "TO", description = "What it is to become: the same kinds.")
  private String to = "";

  @Option(names = "--name", required = true, paramLabel = "TITLE", description = "What it does.")
  private String title = "";

  @Option(
      names = "--layout",
      converter = LayoutName.class,
      completionCandidates = LayoutName.All.class,
      description =
          "The files' convention: ${COMPLETION-CANDIDATES}. Without it, that of the files in DIR, or"
              + " else flyway.")
  private Optional<Layout> layout = Optional.empty();

  @Option(
      names = "--dir",
      defaultValue = "migrations",
      description = "The folder to write into (default: ${DEFAULT-VALUE}).")
  private Path dir = Path.of("migrations");

  @Option(names = "--prove", description = "Tries it first, and writes only what held.")
  private boolean prove;

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
    Origins.Pair pair = new Origins(inputs, console, spec).pair(from, to);
    pair.from().tell(console);
    pair.to().tell(console);
    Planning.Plan plan = planning.plan(pair, inputs, spec);
    DiffText.tell(console, plan);
    if (plan.migration().up().isEmpty()) {
      return answer(console, pair, plan, Optional.empty(), List.of());
    }
    Optional<Proof> proof = prove ? Optional.of(proof(console, pair, plan)) : Optional.empty();
    proof.ifPresent(p -> console.err().println(ProofText.whole(p)));
    boolean held = proof.isEmpty() || proof.get() instanceof Proof.Proven;
    List<Path> written = held ? write(plan.migration(), pair, proof) : List.of();
    return answer(console, pair, plan, proof, written);
  }

  private Proof proof(Console console, Origins.Pair pair, Planning.Plan plan) throws Exception {
    Optional<Version> version = inputs.targetVersion().or(() -> pair.from().version());
    return Prover.prove(
        plan.current(),
        plan.migration(),
        plan.desired(),
        inputs.scratches(version),
        console.progress());
  }

  private List<Path> write(Migration migration, Origins.Pair pair, Optional<Proof> proof)
      throws IOException {
    List<String> header = new ArrayList<>();
    header.add(
        proof
            .map(p -> "Up, down and up again: " + ProofText.whole(p))
            .orElse("Not proven: it was written without --prove."));
    String target =
        inputs.targetVersion().or(() -> pair.from().version()).map(Version::toString).orElse("");
    Naming naming =
        Naming.in(dir, Proposal.version(Clock.systemUTC()), title, header).withTarget(target);
    Layout chosen = layout.isPresent() ? layout.get() : found();
    List<MigrationFile> files = chosen.files(migration, pair.from().engine(), naming);
    return MigrationFiles.save(dir, files);
  }

  /// The convention of the files that are there.
  private Layout found() throws IOException {
    try {
      return Files.isDirectory(dir) ? MigrationFolder.read(dir).layout() : Layouts.of("flyway");
    } catch (FolderException e) {
      return Layouts.of("flyway");
    }
  }

  private int answer(
      Console console,
      Origins.Pair pair,
      Planning.Plan plan,
      Optional<Proof> proof,
      List<Path> written) {
    boolean failed = !plan.migration().up().isEmpty() && written.isEmpty();
    if (failed) {
      console
          .err()
          .println("Nothing was written, because --prove asked for a proof and there is none.");
    }
    if (json) {
      console.out().println(JsonText.of(document(pair, plan, proof, written)));
    } else {
      written.forEach(path -> console.out().println(path));
    }
    if (failed) {
      return ExitCode.FAILURE;
    }
    return plan.migration().unsupported().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private static ObjectNode document(
      Origins.Pair pair, Planning.Plan plan, Optional<Proof> proof, List<Path> written) {
    ObjectNode document = DiffJson.document(pair, plan);
    proof.ifPresent(p -> document.set("proof", ProofJson.of(p)));
    document.set("files", JsonText.texts(written.stream().map(Path::toString).toList()));
    return document;
  }
}

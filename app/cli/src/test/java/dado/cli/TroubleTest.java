package dado.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dado.bench.sample.Sample;
import dado.schema.dialect.Progress;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person reads when something stands in the way: a sentence, an exit code, no stack trace.
final class TroubleTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aWrongUrlSaysWhatOneLooksLike() {
    refusesConnection(Ran.dado("connect", "-d", "potsgres://localhost/shop"), "potsgres");
  }

  @Test
  void aRefusedPortSaysThatNothingListens() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    refusesConnection(
        Ran.dado("connect", "-d", "postgres://app@127.0.0.1:" + port + "/shop"),
        Integer.toString(port));
  }

  @Test
  void aFileThatIsNoDatabaseIsCalledThat() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.db"), "Dear database,\n".repeat(100));
    refusesConnection(Ran.dado("connect", "-d", letter.toString()), "letter.db");
  }

  @Test
  void aMissingFileIsCalledMissing() {
    refusesConnection(
        Ran.dado("connect", "-d", folder.resolve("nowhere.sqlite").toString()), "nowhere.sqlite");
  }

  @Test
  void anEmptyDatabaseHasNoTablesAndThatIsNoError() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.sqlite"));
    Ran ran = Ran.dado("introspect", "-d", empty.toString());
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("no tables");
  }

  @Test
  void aSyntaxErrorIsShownAsTheServerSaysIt() throws Exception {
    Path shop = folder.resolve("shop.sqlite");
    Sample.write(shop, Progress.NONE);
    for (String command : new String[] {"query", "explain", "advise", "explain --analyze"}) {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.addAll(List.of("-d", shop.toString(), "selct * from orders"));
      Ran ran = Ran.dado(words.toArray(String[]::new));
      assertThat(ran.exitCode()).as(command).isEqualTo(ExitCode.FAILURE);
      hasNoStackTrace(ran);
      assertThat(ran.err()).contains("dado: ").contains("selct");
    }
  }

  @Test
  void aStatementThatWritesIsNotAnalyzed() throws Exception {
    Path shop = folder.resolve("shop.sqlite");
    Sample.write(shop, Progress.NONE);
    byte[] before = Files.readAllBytes(shop);
    Ran ran = Ran.dado("explain", "--analyze", "-d", shop.toString(), "DELETE FROM reviews");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
    hasNoStackTrace(ran);
    assertThat(Files.readAllBytes(shop)).isEqualTo(before);
  }

  @Test
  void anUnknownCommandIsUsage() {
    Ran ran = Ran.dado("explian");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("explain");
  }

  @Test
  void helpNamesEveryCommand() {
    Ran ran = Ran.dado("--help");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(ran.out())
        .contains(
            "connect",
            "introspect",
            "export",
            "query",
            "explain",
            "advise",
            "schema",
            "migrate",
            "lint",
            "apply",
            "sample",
            "demo");
  }

  private static void refusesConnection(Ran ran, String named) {
    assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.CONNECTION);
    assertThat(ran.err()).contains(named);
    assertThat(ran.out()).isEmpty();
    hasNoStackTrace(ran);
  }

  private static void hasNoStackTrace(Ran ran) {
    assertThat(ran.err()).doesNotContain("Exception").doesNotContain("\tat ");
  }
}

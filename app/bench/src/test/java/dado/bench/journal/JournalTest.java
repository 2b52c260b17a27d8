package dado.bench.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir Path folder;

  @Test
  void givesBackTheNewestText() throws Exception {
    Journal journal = new Journal(folder.resolve("j"));
    assertThat(journal.restore()).isEmpty();
    journal.keep("select 1");
    journal.keep("sélect 2\n日本");
    assertThat(new Journal(folder.resolve("j")).restore()).contains("sélect 2\n日本");
  }

  @Test
  void keepsTwentyVersions() throws Exception {
    Journal journal = new Journal(folder.resolve("j"));
    for (int i = 1; i <= 50; i++) {
      journal.keep("version " + i);
    }
    assertThat(journal.versions()).hasSize(20);
    assertThat(Journal.read(journal.versions().getLast())).contains("version 31");
  }

  @Test
  void putsADamagedVersionAsideAndGivesTheOneBefore() throws Exception {
    Journal journal = new Journal(folder.resolve("j"));
    journal.keep("good");
    journal.keep("damaged");
    Path newest = journal.versions().getFirst();
    Files.writeString(newest, Files.readString(newest).replace("damaged", "dXmaged"));
    assertThat(journal.restore()).contains("good");
    assertThat(folder.resolve("j/damaged").resolve(newest.getFileName())).exists();
  }

  @Test
  void onlyTheUserMayRead() throws Exception {
    Journal journal = new Journal(folder.resolve("j"));
    journal.keep("secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("j"))))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(journal.versions().getFirst())))
        .isEqualTo("rw-------");
  }

  @Test
  void survivesKill() throws Exception {
    Path kept = folder.resolve("killed");
    long seen = 0;
    for (int round = 0; round < 5; round++) {
      seen = writeUntilKilled(kept, 300 + round * 37L);
      String restored = new Journal(kept).restore().orElseThrow();
      assertThat(restored).hasSizeGreaterThan(100_000);
      // What the child said it had kept is there, or something newer.
      assertThat(Long.parseLong(restored.substring(0, restored.indexOf(' '))))
          .isGreaterThanOrEqualTo(seen);
      assertThat(kept.resolve("damaged")).doesNotExist();
      try (Stream<Path> files = Files.list(kept)) {
        assertThat(files.filter(f -> f.toString().endsWith(".tmp"))).isEmpty();
      }
    }
    assertThat(seen).isPositive();
  }

  private static long writeUntilKilled(Path kept, long millis) throws Exception {
    Path said = Files.createTempFile("said", ".txt");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                kept.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(said.toFile())
            .start();
    while (Files.size(said) == 0 && child.isAlive()) {
      Thread.sleep(5);
    }
    Thread.sleep(millis);
    child.destroyForcibly().waitFor();
    String lines = Files.readString(said);
    String whole = lines.substring(0, lines.lastIndexOf('\n'));
    return Long.parseLong(whole.substring(whole.lastIndexOf('\n') + 1));
  }

  /// Keeps ever newer texts until somebody kills it.
  public static final class Writer {

    private Writer() {}

    /// Takes the journal's folder.
    public static void main(String[] arguments) throws Exception {
      Journal journal = new Journal(Path.of(arguments[0]));
      for (long i = System.currentTimeMillis(); true; i++) {
        journal.keep(i + " " + "x".repeat(200_000));
        System.out.println(i);
      }
    }
  }

  @Test
  void twoWindowsNeverShareAJournal(@TempDir Path parent) throws IOException {
    Journal first = Journal.claim(parent);
    Journal second = Journal.claim(parent);
    first.keep("mine");
    second.keep("yours");
    assertThat(first.restore()).contains("mine");
    assertThat(second.restore()).contains("yours");
    assertThat(first.isOwned() && second.isOwned()).isTrue();
  }
}

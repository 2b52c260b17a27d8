package dado.plan.whatif.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparseFilesTest {
  private static final long SEGMENT = 1L << 30;

  @Test
  void aLargeTableIsCutWherePostgresqlCutsIt(@TempDir Path folder) throws IOException {
    SparseFiles files = new SparseFiles(folder);
    long number = files.make(2 * SEGMENT / 8192 + 3, FirstPages.NONE);
    assertThat(folder.resolve(Long.toString(number))).hasSize(SEGMENT);
    assertThat(folder.resolve(number + ".1")).hasSize(SEGMENT);
    assertThat(folder.resolve(number + ".2")).hasSize(3 * 8192);
    assertThat(folder.resolve(number + ".3")).doesNotExist();
  }

  @Test
  void eachFileHasANumberOfItsOwn(@TempDir Path folder) throws IOException {
    SparseFiles files = new SparseFiles(folder);
    long one = files.make(0, FirstPages.NONE);
    long two = files.make(1, new BtreeFile(2));
    assertThat(two).isNotEqualTo(one);
    assertThat(Files.size(folder.resolve(Long.toString(one)))).isZero();
    assertThat(Files.size(folder.resolve(Long.toString(two)))).isEqualTo(4 * 8192);
  }
}

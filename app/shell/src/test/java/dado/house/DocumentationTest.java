package dado.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a reader can rely on: every public type and every package says what it is.
final class DocumentationTest {

  private static final Pattern EMPTY_OPENING =
      Pattern.compile("^(This|The) (class|interface|record|enum)\\b", Pattern.CASE_INSENSITIVE);

  @Test
  void everyPublicTypeSaysWhatItIs() throws IOException {
    List<SourceTree.Type> types = SourceTree.of(Repository.sources("main")).types();
    assertThat(types).hasSizeGreaterThan(100);
    assertThat(types.stream().filter(type -> type.doc().isEmpty()).map(SourceTree.Type::file))
        .as("public types without documentation")
        .isEmpty();
    assertThat(types.stream().filter(t -> EMPTY_OPENING.matcher(t.doc()).find()).map(t -> t.file()))
        .as("documentation that begins by saying nothing")
        .isEmpty();
  }

  @Test
  void everyPackageIsNullMarkedAndDescribed() throws IOException {
    List<Path> folders =
        Repository.sources("main").stream().map(Path::getParent).distinct().toList();
    assertThat(folders).hasSizeGreaterThan(20);
    for (Path folder : folders) {
      Path info = folder.resolve("package-info.java");
      assertThat(info).exists();
      assertThat(Files.readString(info)).startsWith("///").contains("@NullMarked");
    }
  }
}

package dado.schema.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.file.DesignFiles.Outcome;
import dado.schema.file.DesignFiles.Version;
import dado.schema.file.FileMerge.Side;
import dado.schema.file.LayoutFile.Position;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignFilesTest {
  private static final Id ORDERS = new Id("t1");

  @TempDir Path folder;

  @Test
  void readsWhatItWrote() throws Exception {
    DesignFiles files = DesignFiles.in(folder, "shop");
    Version written = files.create(model("total"), at(3, 4));
    assertThat(files.read()).isEqualTo(written);
    assertThat(files.changedSince(written)).isEmpty();
    assertThat(DesignFiles.of(folder.resolve("shop.layout.json"))).isEqualTo(files);
    assertThat(files.name()).isEqualTo("shop");
  }

  @Test
  void aMovedBoxLeavesTheModelAlone() throws Exception {
    DesignFiles files = DesignFiles.in(folder, "shop");
    Version base = files.create(model("total"), at(3, 4));
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(files.model(), before);
    Outcome outcome = files.save(base, base.model(), at(50, 4), Side.MINE);
    assertThat(outcome).isInstanceOf(Outcome.Saved.class);
    assertThat(Files.getLastModifiedTime(files.model())).isEqualTo(before);
    assertThat(files.read().layout()).isEqualTo(at(50, 4));
  }

  @Test
  void whatCameFromElsewhereIsNotWrittenOver() throws Exception {
    DesignFiles files = DesignFiles.in(folder, "shop");
    Version base = files.create(model("total"), at(3, 4));
    Files.writeString(files.model(), model("total", "paid").write());
    Outcome outcome = files.save(base, model("total", "note"), at(7, 7), Side.MINE);
    assertThat(outcome).isInstanceOf(Outcome.ChangedMeanwhile.class);
    Outcome.ChangedMeanwhile changed = (Outcome.ChangedMeanwhile) outcome;
    assertThat(files.read()).isEqualTo(changed.theirs());
    ModelFile merged = ModelFile.read(changed.model().text());
    assertThat(merged.schema().tables().getFirst().columns())
        .extracting(Column::name)
        .containsExactlyInAnyOrder("total", "paid", "note");
    assertThat(LayoutFile.read(changed.layout().text())).isEqualTo(at(7, 7));
    assertThat(files.save(changed.theirs(), merged, at(7, 7), Side.MINE))
        .isInstanceOf(Outcome.Saved.class);
  }

  @Test
  void aNewDesignTakesNoOthersPlace() throws Exception {
    DesignFiles files = DesignFiles.in(folder, "shop");
    files.create(model("total"), at(3, 4));
    assertThatThrownBy(() -> files.create(model("other"), at(0, 0)))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(files.read().model()).isEqualTo(model("total"));
  }

  @Test
  void aFileOfAnotherKindIsRefused() {
    assertThatThrownBy(() -> DesignFiles.of(folder.resolve("shop.sql")))
        .hasMessage("shop.sql is no design: the name of a design's file ends with .model.json.");
  }

  @Test
  void aDraftOutlivesACrashAndKnowsWhatItBeganFrom() throws Exception {
    DesignFiles files = DesignFiles.in(folder, "shop");
    Version base = files.create(model("total"), at(3, 4));
    DesignDrafts drafts = new DesignDrafts(folder.resolve("drafts"));
    String path = files.model().toString();
    assertThat(drafts.of(path)).isEmpty();
    String mine = model("total", "note").write();
    DesignDraft draft =
        new DesignDraft(path, base.modelText(), base.layoutText(), mine, at(7, 7).write());
    drafts.keep(draft);
    DesignDraft found = drafts.of(path).orElseThrow();
    assertThat(found).isEqualTo(draft);
    assertThat(found.base()).isEqualTo(base);
    assertThat(found.positions()).isEqualTo(at(7, 7));
    drafts.forget(path);
    assertThat(drafts.of(path)).isEmpty();
  }

  @Test
  void aDamagedDraftIsPutAside() throws Exception {
    DesignDrafts drafts = new DesignDrafts(folder);
    drafts.keep(new DesignDraft("", "", "", "", ""));
    Path kept = folder.resolve("unnamed.draft.json");
    Files.writeString(kept, "{\"format\": 1, \"file\": ");
    assertThat(drafts.of("")).isEmpty();
    assertThat(folder.resolve("unnamed.draft.json.damaged")).exists();
  }

  private static LayoutFile at(int x, int y) {
    return new LayoutFile(Map.of(ORDERS, new Position(x, y)));
  }

  private static ModelFile model(String... columns) {
    List<Column> made =
        List.of(columns).stream().map(c -> Column.of(new Id(c), c, "bigint", true)).toList();
    Table orders = new Table(ORDERS, new Name("main", "orders"), made, List.of(), List.of(), "");
    return ModelFile.of(Schema.empty(Engine.SQLITE).withTables(List.of(orders)));
  }
}

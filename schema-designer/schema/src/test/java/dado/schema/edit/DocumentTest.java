package dado.schema.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DocumentTest {

  private static final Name USERS = new Name("main", "users");
  private static final Name ORDERS = new Name("main", "orders");
  private static final Schema SCHEMA =
      Schema.empty(Engine.SQLITE).withTables(List.of(table("users"), table("orders")));
  private static final Document DOCUMENT = Document.of(SCHEMA);
  private static final Change FIRST = new Change.AddIndex(ORDERS, Index.on("a_idx", List.of("a")));
  private static final Change SECOND = new Change.AddIndex(ORDERS, Index.on("b_idx", List.of("b")));

  @Test
  void doesWhatItsActsSay() {
    Document document = with(DOCUMENT, FIRST);
    assertThat(document.changes()).isTrue();
    assertThat(document.current()).isEqualTo(SCHEMA);
    assertThat(document.desired().table(ORDERS).orElseThrow().indexes()).hasSize(1);
    assertThat(document.pending()).containsExactly(FIRST);
  }

  @Test
  void doesAnActWholeOrNotAtAll() {
    Change unfit = new Change.RenameColumn(USERS, "nothing", "something");
    assertThatThrownBy(() -> with(DOCUMENT, FIRST, unfit))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(DOCUMENT.changes()).isFalse();
  }

  @Test
  void wantsNothingOnceTheActsTakeEachOtherBack() {
    assertThat(with(with(DOCUMENT, FIRST), FIRST.inverse()).changes()).isFalse();
  }

  @Test
  void refusesToLeaveOutWhatAnotherChangeNeeds() {
    Change column = new Change.AddColumn(ORDERS, Column.of(Id.fresh(), "c", "INTEGER", true), 2);
    Change index = new Change.AddIndex(ORDERS, Index.on("c_idx", List.of("c")));
    Document document = with(DOCUMENT, column, index);
    assertThat(document.pending()).containsExactly(column, index);
    assertThat(document.without(index).pending()).containsExactly(column);
  }

  @Test
  void knowsATableByItsIdThroughARename() {
    Change rename = new Change.RenameTable(ORDERS, ORDERS.withLocal("sales"));
    Change index = new Change.AddIndex(ORDERS.withLocal("sales"), Index.on("a_idx", List.of("a")));
    Document document = with(DOCUMENT, rename, index);
    assertThat(document.changesByTable())
        .containsOnlyKeys(Id.of("table", "orders"))
        .containsEntry(Id.of("table", "orders"), List.of(rename, index));
  }

  @Test
  void drawsATableThatGoes() {
    Table users = SCHEMA.table(USERS).orElseThrow();
    Document document = with(DOCUMENT, new Change.DropTable(users));
    assertThat(document.desired().tables()).hasSize(1);
    assertThat(document.drawn().tables()).contains(users).hasSize(2);
  }

  @Test
  void aRefreshKeepsWhatTheDatabaseDoesNotHaveYet() {
    Document document = with(DOCUMENT, FIRST, SECOND);
    Schema now = Changes.apply(SCHEMA, List.of(FIRST));
    assertThat(document.onto(now).pending()).containsExactly(SECOND);
    assertThat(document.onto(SCHEMA).pending()).containsExactly(FIRST, SECOND);
  }

  @Test
  void aRefreshTellsWhatFitsNoMore() {
    Rebase rebase = Rebase.of(with(DOCUMENT, FIRST), Schema.empty(Engine.SQLITE));
    assertThat(rebase.document().pending()).isEmpty();
    assertThat(rebase.lost()).containsExactly(FIRST);
  }

  @Test
  void aTableKeepsItsIdentityWhenTheDatabaseHasRenamedIt() {
    Change rename = new Change.RenameTable(ORDERS, ORDERS.withLocal("sales"));
    Document document = with(DOCUMENT, rename);
    Schema now =
        SCHEMA.withTables(
            List.of(
                table("users"),
                table("orders")
                    .withName(new Name("main", "sales"))
                    .withId(Id.of("table", "sales"))));
    Rebase rebase = Rebase.of(document, now);
    assertThat(rebase.done()).containsExactly(rename);
    assertThat(rebase.document().changes()).isFalse();
    assertThat(rebase.document().desired().tables().getLast().id())
        .isEqualTo(Id.of("table", "orders"));
  }

  @Test
  void undoWorksAfterTheDatabaseHasWhatWasWanted() {
    History history = History.of(DOCUMENT).with("add", with(DOCUMENT, FIRST));
    Schema applied = history.present().desired();
    History refreshed = history.refreshed(history.present().onto(applied));
    assertThat(refreshed.present().changes()).isFalse();
    assertThat(refreshed.undo().present().pending()).containsExactly(FIRST.inverse());
    assertThat(refreshed.undo().redo().present().changes()).isFalse();
  }

  private static Document with(Document document, Change... changes) {
    return document.with(Edit.of("act", changes));
  }

  private static Table table(String name) {
    return new Table(
        Id.of("table", name),
        new Name("main", name),
        List.of(
            Column.of(Id.of("column", name, "a"), "a", "INTEGER", true),
            Column.of(Id.of("column", name, "b"), "b", "INTEGER", true)),
        List.of(),
        List.of(),
        "");
  }
}

package dado.schema.edit.text;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.edit.Edit;
import dado.schema.model.Column;
import dado.schema.model.Engine;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.parse.DdlParser;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextEditTest {

  private static final Schema SHOP =
      DdlParser.parse(
              Engine.POSTGRESQL,
              """
              CREATE TYPE mood AS ENUM ('sad', 'fine');
              CREATE TABLE customer (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                email text NOT NULL, mood mood, total numeric(12,2) DEFAULT 0);
              CREATE TABLE orders (id bigint PRIMARY KEY,
                customer_id bigint NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
                EXCLUDE USING btree (customer_id WITH =));
              ALTER TABLE customer ALTER COLUMN email SET STORAGE external;
              CREATE INDEX customer_email_idx ON customer (lower(email)) WHERE total > 0;
              CREATE VIEW rich AS SELECT id FROM customer WHERE total > 100;
              ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
              """)
          .schema();

  @ParameterizedTest
  @EnumSource
  void aTextThatNobodyTouchedChangesNothing(TextForm form) {
    TextEdit same = TextEdit.of(form, SHOP, form.write(SHOP), Set.of());
    assertThat(same.problem()).isEmpty();
    assertThat(same.questions()).isEmpty();
    assertThat(same.edit()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aColumnMoreIsOneColumnMore(TextForm form) {
    String text = form.write(SHOP);
    String typed =
        form == TextForm.DBML
            ? text.replaceFirst("(?m)^( *)(\"?email\"? .*)$", "$1$2\n$1phone text")
            : text.replaceFirst("(?m)^( *)(email .*)$", "$1$2\n$1phone text,");
    assertThat(typed).isNotEqualTo(text);
    Edit edit = TextEdit.of(form, SHOP, typed, Set.of()).edit().orElseThrow();
    assertThat(edit.changes()).hasSize(1);
    assertThat(edit.changes().getFirst())
        .isInstanceOfSatisfying(
            Change.AddColumn.class,
            a -> {
              assertThat(a.column().name()).isEqualTo("phone");
              assertThat(a.position()).isEqualTo(2);
            });
  }

  @ParameterizedTest
  @EnumSource
  void whatTheTextHasNoWordsForIsKeptWhenTheColumnChanges(TextForm form) {
    String typed = form.write(SHOP).replaceFirst("email\"? text", "email varchar(80)");
    Edit edit = TextEdit.of(form, SHOP, typed, Set.of()).edit().orElseThrow();
    Schema after = Changes.apply(SHOP, edit.changes());
    Column email = customer(after).column("email").orElseThrow();
    assertThat(email.type()).isEqualTo("character varying(80)");
    assertThat(email.options().get("storage")).isEqualTo("external");
    assertThat(email.id()).isEqualTo(customer(SHOP).column("email").orElseThrow().id());
    assertThat(customer(after).indexes())
        .extracting(Index::where)
        .isEqualTo(customer(SHOP).indexes().stream().map(Index::where).toList());
    assertThat(after.views()).hasSize(1);
    Name orders = new Name("public", "orders");
    assertThat(after.table(orders)).isEqualTo(SHOP.table(orders));
  }

  @ParameterizedTest
  @EnumSource
  void aRenameIsAskedAndDoneWhenItIsSaid(TextForm form) {
    String typed = form.write(SHOP).replace("total", "spent");
    TextEdit asked = TextEdit.of(form, SHOP, typed, Set.of());
    assertThat(asked.edit()).isEmpty();
    assertThat(asked.questions()).hasSize(1);
    var question = asked.questions().getFirst();
    var yes = new TextEdit.Answer(question.from(), question.to(), true);
    Edit edit = TextEdit.of(form, SHOP, typed, Set.of(yes)).edit().orElseThrow();
    Schema after = Changes.apply(SHOP, edit.changes());
    assertThat(customer(after).column("spent").orElseThrow().id())
        .isEqualTo(customer(SHOP).column("total").orElseThrow().id());
    assertThat(after.views().getFirst().definition()).contains("spent");
    var no = new TextEdit.Answer(question.from(), question.to(), false);
    String dropped =
        form.write(SHOP)
            .replaceFirst(
                "(?m)^.*total.*numeric.*$",
                form == TextForm.SQL ? "spent numeric(12,2)," : "spent numeric(12,2)");
    Edit other = TextEdit.of(form, SHOP, dropped, Set.of(no)).edit().orElseThrow();
    assertThat(other.changes()).anyMatch(Change.DropColumn.class::isInstance);
  }

  @Test
  void aTextThatCannotBeReadSaysWhereAndChangesNothing() {
    TextEdit dbml = TextEdit.of(TextForm.DBML, SHOP, "Table a {\n  id\n", Set.of());
    assertThat(dbml.edit()).isEmpty();
    assertThat(dbml.problem().orElseThrow().line()).isGreaterThan(1);
    TextEdit sql =
        TextEdit.of(
            TextForm.SQL, SHOP, TextForm.SQL.write(SHOP) + "\nCREATE TABL x (a int);", Set.of());
    assertThat(sql.edit()).isEmpty();
    assertThat(sql.problem()).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void aTextOfMysqlIsThatOfItsDatabase(TextForm form) {
    Schema parsed =
        DdlParser.parse(Engine.MYSQL, "CREATE TABLE shop.a (id int PRIMARY KEY, b_id int);")
            .schema();
    Table a = parsed.tables().getFirst().withName(new Name("shop", "a"));
    Schema shop = parsed.withTables(java.util.List.of(a));
    assertThat(TextEdit.of(form, shop, form.write(shop), Set.of()).edit()).isEmpty();
    String more =
        form == TextForm.SQL
            ? "CREATE TABLE b (id int PRIMARY KEY);"
            : "Table b {\n id int [pk]\n}";
    Edit edit =
        TextEdit.of(form, shop, form.write(shop) + "\n" + more, Set.of()).edit().orElseThrow();
    Schema after = Changes.apply(shop, edit.changes());
    assertThat(after.tables())
        .extracting(t -> t.name().toString())
        .containsExactly("shop.a", "shop.b");
  }

  private static Table customer(Schema schema) {
    return schema.table(new Name("public", "customer")).orElseThrow();
  }
}

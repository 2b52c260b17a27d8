package dado.schema.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.EnumType;
import dado.schema.model.Id;
import dado.schema.model.Name;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.parse.DdlParser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ClipboardTest {

  private static final String SHOP =
      """
      CREATE TABLE users (id integer PRIMARY KEY, email varchar(50) NOT NULL UNIQUE);
      CREATE TABLE orders (
        id integer PRIMARY KEY,
        user_id integer NOT NULL,
        total integer DEFAULT 0,
        CONSTRAINT orders_user_fk FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
        CONSTRAINT orders_positive CHECK (total >= 0)
      );
      CREATE INDEX orders_user ON orders (user_id);
      """;

  @ParameterizedTest
  @EnumSource
  void whatIsCopiedAsSqlIsPastedWithItsKeys(Engine engine) {
    Schema shop = DdlParser.parse(engine, SHOP).schema();
    Name orders = name(shop, "orders");
    Edit edit = Clipboard.paste(shop, Clipboard.ddl(shop, List.of(orders)));
    Schema after = Document.of(shop).with(edit).desired();
    Table copy = after.tables().getLast();
    assertThat(edit.label()).isEqualTo("Paste table orders_2");
    assertThat(edit.why()).isEmpty();
    assertThat(copy.columns()).extracting(Column::name).containsExactly("id", "user_id", "total");
    assertThat(copy.foreignKeys()).hasSize(1);
    assertThat(copy.foreignKeys().getFirst().references().local()).isEqualTo("users");
    assertThat(copy.foreignKeys().getFirst().onDelete()).isEqualTo(Constraint.Action.CASCADE);
    assertThat(copy.indexes()).hasSize(1);
    noIdentityTwice(after);
    noNameTwice(after);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsCopiedAsDbmlIsPastedWithItsKeys(Engine engine) {
    Schema shop = DdlParser.parse(engine, SHOP).schema();
    List<Name> both = shop.tables().stream().map(Table::name).toList();
    Edit edit = Clipboard.paste(shop, Clipboard.dbml(shop, both));
    Schema after = Document.of(shop).with(edit).desired();
    assertThat(edit.label()).isEqualTo("Paste 2 tables");
    Table copy = after.table(name(shop, "orders").withLocal("orders_2")).orElseThrow();
    assertThat(copy.foreignKeys().getFirst().references().local()).isEqualTo("users_2");
    noIdentityTwice(after);
    noNameTwice(after);
  }

  @Test
  void aForeignKeyOfDbmlToATableOfTheDesignStays() {
    Schema shop = DdlParser.parse(Engine.POSTGRESQL, SHOP).schema();
    String text = Clipboard.dbml(shop, List.of(name(shop, "orders")));
    Schema after = Document.of(shop).with(Clipboard.paste(shop, text)).desired();
    assertThat(after.tables().getLast().foreignKeys().getFirst().references().local())
        .isEqualTo("users");
  }

  @Test
  void aForeignKeyToATableThatIsNowhereIsLeftOutAndSaid() {
    Schema shop = DdlParser.parse(Engine.POSTGRESQL, SHOP).schema();
    Schema empty = Schema.empty(Engine.POSTGRESQL);
    for (String text :
        List.of(
            Clipboard.ddl(shop, List.of(name(shop, "orders"))),
            Clipboard.dbml(shop, List.of(name(shop, "orders"))))) {
      Edit edit = Clipboard.paste(empty, text);
      assertThat(edit.why()).contains("Left out").contains("users");
      assertThat(Document.of(empty).with(edit).desired().tables().getFirst().foreignKeys())
          .isEmpty();
    }
  }

  @Test
  void anEnumComesAlongOnceAndUnderAnotherNameWhereItsNameIsTaken() {
    String text = "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE p (m mood);";
    Schema one = DdlParser.parse(Engine.POSTGRESQL, text).schema();
    String copied = Clipboard.ddl(one, List.of(one.tables().getFirst().name()));
    assertThat(Document.of(one).with(Clipboard.paste(one, copied)).desired().enums()).hasSize(1);
    Schema other =
        Schema.empty(Engine.POSTGRESQL)
            .withObjects(
                List.of(EnumType.of(Id.fresh(), new Name("public", "mood"), List.of("other"))));
    Schema after = Document.of(other).with(Clipboard.paste(other, copied)).desired();
    assertThat(after.enums()).extracting(e -> e.name().local()).containsExactly("mood", "mood_2");
    assertThat(after.tables().getFirst().columns().getFirst().type()).contains("mood_2");
  }

  @Test
  void aTextWithoutTablesIsRefusedInWords() {
    Schema empty = Schema.empty(Engine.POSTGRESQL);
    for (String text : List.of("", "SELECT 1", "the quick brown fox", "Ref: a.b > c.d")) {
      assertThatThrownBy(() -> Clipboard.paste(empty, text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("clipboard");
    }
  }

  private static Name name(Schema schema, String local) {
    return schema.tables().getFirst().name().withLocal(local);
  }

  private static void noIdentityTwice(Schema schema) {
    Set<Id> seen = new HashSet<>();
    schema.tables().stream()
        .flatMap(t -> Stream.concat(Stream.of(t.id()), t.columns().stream().map(Column::id)))
        .forEach(id -> assertThat(seen.add(id)).as(id.value()).isTrue());
  }

  private static void noNameTwice(Schema schema) {
    Set<String> seen = new HashSet<>();
    schema.tables().stream()
        .flatMap(t ->
            Stream.concat(
                t.constraints().stream().map(Constraint::name),
                t.indexes().stream().map(i -> i.name())))
        .filter(n -> !n.isEmpty())
        .forEach(n -> assertThat(seen.add(n)).as(n).isTrue());
  }
}

package dado.schema.edit;

import static dado.schema.model.Engine.MARIADB;
import static dado.schema.model.Engine.MYSQL;
import static dado.schema.model.Engine.POSTGRESQL;
import static dado.schema.model.Engine.SQLITE;

import dado.schema.model.Column;
import dado.schema.model.Column.Generation;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Options;
import dado.schema.model.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Every kind of elementary act on the shop, one of each: here those on tables and columns.
final class EditKinds {

  static final Set<Engine> ALL = EnumSet.allOf(Engine.class);

  private final List<EditKind> kinds = new ArrayList<>();
  private String group = "";
  private Set<Engine> engines = ALL;
  private boolean refused = true;

  private EditKinds() {}

  static List<EditKind> all() {
    EditKinds kinds = new EditKinds();
    kinds.tables();
    kinds.columns();
    kinds.columnTypes();
    kinds.generations();
    List<EditKind> all = new ArrayList<>(kinds.kinds);
    all.addAll(KeyKinds.all());
    all.addAll(ObjectKinds.all());
    return all;
  }

  private void group(String name, Engine... having) {
    group = name;
    engines = having.length == 0 ? ALL : Set.of(having);
    refused = true;
  }

  /// What the other engines do by other means.
  private void only(String name, Engine... having) {
    group(name, having);
    refused = false;
  }

  private void add(String title, Function<Ground, Edit> act) {
    kinds.add(new EditKind(group, title, engines, refused, act));
  }

  private void tables() {
    group("Table");
    add("add", g -> Edits.addTable(g.schema(), g.name("reviews")));
    add("add with keys, check and index", g -> Edits.addTable(g.schema(), reviews(g)));
    add("rename", g -> Edits.renameTable(g.schema(), g.name("orders"), g.name("sales")));
    add(
        "rename what a view reads",
        g -> Edits.renameTable(g.schema(), g.name("users"), g.name("buyers")));
    add("drop", g -> Edits.dropTable(g.schema(), g.name("stock")));
    add("drop with its trigger and keys", g -> Edits.dropTable(g.schema(), g.name("orders")));
    add("options", EditKinds::options);
    group("Table", POSTGRESQL, MYSQL, MARIADB);
    add(
        "comment",
        g -> Edits.commentTable(g.schema(), g.name("users"), "Whoever bought something"));
    add("remove comment", g -> Edits.commentTable(g.schema(), g.name("users"), ""));
    group("Table", POSTGRESQL);
    add(
        "move to another schema",
        g ->
            Edits.renameTable(
                g.schema(), g.name("products"), new dado.schema.model.Name("sales", "products")));
    only("Table", MYSQL, MARIADB, SQLITE);
    add(
        "reorder columns",
        g ->
            Edits.reorderColumns(g.schema(), g.name("products"), List.of("shop", "price", "code")));
  }

  private static Table reviews(Ground g) {
    List<Column> columns =
        List.of(
            g.fresh("user_id", g.column("users", "id").type(), false),
            g.fresh("stars", g.number(), false),
            g.fresh("words", g.text(), true));
    Table bare = new Table(Id.fresh(), g.name("reviews"), columns, List.of(), List.of(), "");
    return bare.withConstraints(
            List.of(
                new Constraint.PrimaryKey(
                    g.is(POSTGRESQL) ? "reviews_pkey" : "", List.of("user_id")),
                new Constraint.Check("reviews_stars_check", "stars > 0"),
                new Constraint.ForeignKey(
                    "reviews_user_id_fkey",
                    List.of("user_id"),
                    g.name("users"),
                    List.of("id"),
                    Constraint.Action.CASCADE,
                    Constraint.Action.NO_ACTION)))
        .withIndexes(List.of(Index.on("reviews_stars_idx", List.of("stars", "words"))));
  }

  private static Edit options(Ground g) {
    Options options =
        switch (g.engine()) {
          case POSTGRESQL -> Options.of("fillfactor", "70");
          case MYSQL, MARIADB -> g.table("products").options().with("row_format", "COMPRESSED");
          case SQLITE -> Options.of("strict", "yes");
        };
    return Edits.tableOptions(g.schema(), g.name("products"), options);
  }

  private void columns() {
    group("Column");
    add("add", g -> column(g, g.fresh("phone", g.text(), true), 9));
    add(
        "add required, with a default",
        g -> column(g, g.fresh("country", g.text(), false).withDefault(Optional.of("'nl'")), 9));
    add("add at a place", g -> column(g, g.fresh("phone", g.text(), true), 1));
    add("rename", g -> Edits.renameColumn(g.schema(), g.name("orders"), "total", "amount"));
    add(
        "rename what a view reads",
        g -> Edits.renameColumn(g.schema(), g.name("users"), "name", "title"));
    add("drop", g -> Edits.dropColumn(g.schema(), g.name("orders"), "priority"));
    add(
        "drop with its keys and indexes",
        g -> Edits.dropColumn(g.schema(), g.name("orders"), "user_id"));
    add("require", g -> Edits.nullableColumn(g.schema(), g.name("orders"), "priority", false));
    add("allow null", g -> Edits.nullableColumn(g.schema(), g.name("orders"), "status", true));
    add(
        "set default",
        g -> Edits.defaultColumn(g.schema(), g.name("orders"), "priority", Optional.of("3")));
    add(
        "change default",
        g -> Edits.defaultColumn(g.schema(), g.name("orders"), "status", Optional.of("'open'")));
    add(
        "remove default",
        g -> Edits.defaultColumn(g.schema(), g.name("orders"), "status", Optional.empty()));
    group("Column", POSTGRESQL, MYSQL, MARIADB);
    add(
        "comment",
        g -> Edits.commentColumn(g.schema(), g.name("users"), "email", "As it was typed"));
  }

  private static Edit column(Ground g, Column column, int position) {
    return Edits.addColumn(g.schema(), g.name("users"), column, position);
  }

  private void columnTypes() {
    group("Column");
    add("wider type", g -> Edits.retypeColumn(g.schema(), g.name("orders"), "priority", g.wide()));
    add("narrower type", g -> Edits.retypeColumn(g.schema(), g.name("users"), "name", narrow(g)));
    add(
        "another family of types",
        g -> Edits.retypeColumn(g.schema(), g.name("products"), "price", g.text()));
    add(
        "type of a key with its references",
        g -> Edits.retypeColumn(g.schema(), g.name("users"), "id", key(g)));
    add(
        "rename and change type",
        g -> renamedAs(g, g.column("orders", "priority").withType(g.wide())));
    add(
        "rename, change type, require and set default",
        g ->
            renamedAs(
                g,
                g.column("orders", "priority")
                    .withType(g.wide())
                    .withNullable(false)
                    .withDefault(Optional.of("7"))));
    only("Column", MYSQL, MARIADB);
    add(
        "value to an enum",
        g ->
            Edits.retypeColumn(
                g.schema(), g.name("users"), "mood", "enum('sad','ok','happy','elated')"));
    add(
        "value away from an enum",
        g -> Edits.retypeColumn(g.schema(), g.name("users"), "mood", "enum('ok','happy')"));
  }

  private static Edit renamedAs(Ground g, Column wanted) {
    return Edits.changeColumn(g.schema(), g.name("orders"), "priority", wanted.withName("urgency"));
  }

  private static String narrow(Ground g) {
    return switch (g.engine()) {
      case POSTGRESQL -> "character varying(10)";
      case MYSQL, MARIADB -> "varchar(10)";
      case SQLITE -> "BLOB";
    };
  }

  private static String key(Ground g) {
    return g.is(SQLITE) ? "BIGINT" : g.is(POSTGRESQL) ? "integer" : "bigint unsigned";
  }

  private void generations() {
    group("Column");
    add(
        "compute",
        g -> generate(g, "priority", new Generation.Computed("user_id + 1", g.is(POSTGRESQL))));
    add("compute no more", g -> generate(g, "tax", new Generation.None()));
    add("compute otherwise", g -> generate(g, "tax", new Generation.Computed("total * 3", true)));
    group("Column", POSTGRESQL);
    add(
        "make an identity",
        g ->
            Edits.generateColumn(
                g.schema(), g.name("products"), "shop", new Generation.Identity(true)));
    only("Column", POSTGRESQL);
    add("identity no more", g -> generate(g, "id", new Generation.None()));
    group("Column", MYSQL, MARIADB, SQLITE);
    add(
        "count",
        g ->
            g.is(SQLITE)
                ? generate(g, "id", new Generation.AutoIncrement())
                : Edits.generateColumn(
                    g.schema(), g.name("stock"), "shop", new Generation.AutoIncrement()));
    only("Column", MYSQL, MARIADB);
    add("count no more", g -> generate(g, "id", new Generation.None()));
  }

  private static Edit generate(Ground g, String column, Generation generation) {
    return Edits.generateColumn(g.schema(), g.name("orders"), column, generation);
  }
}

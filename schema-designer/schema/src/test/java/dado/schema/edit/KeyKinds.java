package dado.schema.edit;

import static dado.schema.model.Engine.MARIADB;
import static dado.schema.model.Engine.MYSQL;
import static dado.schema.model.Engine.POSTGRESQL;
import static dado.schema.model.Engine.SQLITE;

import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Every kind of elementary act on the keys, checks and indexes of tables, one of each on the shop.
final class KeyKinds {

  private final List<EditKind> kinds = new ArrayList<>();
  private String group = "";
  private Set<Engine> engines = EditKinds.ALL;

  private KeyKinds() {}

  static List<EditKind> all() {
    KeyKinds kinds = new KeyKinds();
    kinds.keys();
    kinds.foreignKeys();
    kinds.indexes();
    return kinds.kinds;
  }

  private void group(String name, Engine... having) {
    group = name;
    engines = having.length == 0 ? EditKinds.ALL : Set.of(having);
  }

  private void add(String title, Function<Ground, Edit> act) {
    kinds.add(new EditKind(group, title, engines, true, act));
  }

  private void keys() {
    group("Primary key");
    add("add", g -> Edits.primaryKey(g.schema(), g.name("products"), List.of("shop", "code")));
    add("drop", g -> Edits.dropConstraint(g.schema(), g.name("stock"), g.key("stock")));
    add(
        "change",
        g ->
            Edits.changeConstraint(
                g.schema(),
                g.name("stock"),
                g.key("stock"),
                new Constraint.PrimaryKey(g.key("stock").name(), List.of("code", "shop"))));
    group("Unique constraint");
    add("add", g -> Edits.unique(g.schema(), g.name("users"), List.of("email", "name")));
    add("rename", g -> renamed(g, "orders_note_key", "orders_remark_key"));
    add("drop", g -> dropped(g, "orders_note_key"));
    add(
        "change",
        g ->
            changed(
                g,
                "orders_note_key",
                new Constraint.Unique("orders_note_key", List.of("note", "priority"))));
    group("Check");
    add("add", g -> Edits.check(g.schema(), g.name("orders"), "priority < 10"));
    add("rename", g -> renamed(g, "orders_total_check", "orders_positive"));
    add("drop", g -> dropped(g, "orders_total_check"));
    add(
        "change",
        g ->
            changed(
                g, "orders_total_check", new Constraint.Check("orders_total_check", "total > -5")));
    group("Exclusion constraint", POSTGRESQL);
    add(
        "drop",
        g ->
            Edits.dropConstraint(
                g.schema(),
                g.name("rooms"),
                g.table("rooms").constraints().stream()
                    .filter(Constraint.Exclusion.class::isInstance)
                    .findFirst()
                    .orElseThrow()));
    add(
        "add",
        g ->
            Edits.addConstraint(
                g.schema(),
                g.name("rooms"),
                new Constraint.Exclusion("rooms_id_excl", "EXCLUDE USING btree (id WITH =)")));
  }

  private static Edit renamed(Ground g, String constraint, String to) {
    return Edits.renameConstraint(
        g.schema(), g.name("orders"), g.constraint("orders", constraint), to);
  }

  private static Edit dropped(Ground g, String constraint) {
    return Edits.dropConstraint(g.schema(), g.name("orders"), g.constraint("orders", constraint));
  }

  private static Edit changed(Ground g, String before, Constraint after) {
    return Edits.changeConstraint(
        g.schema(), g.name("orders"), g.constraint("orders", before), after);
  }

  private void foreignKeys() {
    group("Foreign key");
    add(
        "draw to a table",
        g -> Edits.foreignKey(g.schema(), g.name("products"), List.of(), g.name("users")));
    add(
        "draw from a column",
        g ->
            Edits.foreignKey(
                g.schema(), g.name("products"), List.of("shop", "code"), g.name("stock")));
    add(
        "draw to a key of several columns",
        g -> Edits.foreignKey(g.schema(), g.name("users"), List.of(), g.name("stock")));
    add(
        "draw to its own table",
        g -> Edits.foreignKey(g.schema(), g.name("users"), List.of(), g.name("users")));
    add("rename", g -> renamed(g, "orders_user_id_fkey", "orders_buyer"));
    add("drop", g -> dropped(g, "orders_user_id_fkey"));
    add("change what follows a delete", KeyKinds::cascade);
    group("Foreign key", POSTGRESQL, SQLITE);
    add(
        "defer",
        g ->
            changed(
                g,
                "orders_user_id_fkey",
                g.constraint("orders", "orders_user_id_fkey")
                    .withOptions(Options.of("deferrable", "deferred"))));
  }

  private static Edit cascade(Ground g) {
    return changed(
        g,
        "orders_user_id_fkey",
        new Constraint.ForeignKey(
            "orders_user_id_fkey",
            List.of("user_id"),
            g.name("users"),
            List.of("id"),
            Constraint.Action.CASCADE,
            Constraint.Action.NO_ACTION));
  }

  private void indexes() {
    group("Index");
    add("add", g -> Edits.index(g.schema(), g.name("orders"), List.of("priority")));
    add("add unique", g -> Edits.addIndex(g.schema(), g.name("orders"), unique()));
    add("add descending", g -> Edits.addIndex(g.schema(), g.name("orders"), descending()));
    add(
        "rename",
        g ->
            Edits.renameIndex(
                g.schema(), g.name("orders"), g.index("orders", "orders_user_id_idx"), "by_user"));
    add("change", KeyKinds::widened);
    add(
        "drop",
        g ->
            Edits.dropIndex(g.schema(), g.name("orders"), g.index("orders", "orders_user_id_idx")));
    group("Index", POSTGRESQL, SQLITE);
    add(
        "add partial",
        g ->
            Edits.addIndex(
                g.schema(),
                g.name("orders"),
                descending().withWhere(Optional.of("priority IS NOT NULL"))));
    group("Index", POSTGRESQL, MYSQL, SQLITE);
    add("add on an expression", g -> Edits.addIndex(g.schema(), g.name("users"), lower()));
    group("Index", POSTGRESQL, MYSQL, MARIADB);
    add("comment", KeyKinds::remarked);
  }

  private static Index unique() {
    Index plain = Index.on("orders_once", List.of("user_id", "priority"));
    return new Index(
        Id.fresh(), plain.name(), "btree", plain.keys(), List.of(), Optional.empty(), true);
  }

  private static Index descending() {
    return Index.on("orders_by_priority", List.of())
        .withColumns(List.of(Index.Key.column("priority", true)), List.of());
  }

  private static Index lower() {
    return Index.on("users_lower", List.of())
        .withColumns(List.of(new Index.Key("lower(email)", true, false, "")), List.of());
  }

  private static Edit widened(Ground g) {
    Index before = g.index("orders", "orders_user_id_idx");
    List<Index.Key> keys =
        List.of(Index.Key.column("user_id", false), Index.Key.column("status", false));
    return Edits.changeIndex(
        g.schema(), g.name("orders"), before, before.withColumns(keys, List.of()));
  }

  private static Edit remarked(Ground g) {
    Index before = g.index("orders", "orders_user_id_idx");
    return Edits.changeIndex(
        g.schema(), g.name("orders"), before, before.withOptions("Finds orders", before.options()));
  }
}

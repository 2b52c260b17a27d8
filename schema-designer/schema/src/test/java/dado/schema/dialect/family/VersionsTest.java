package dado.schema.dialect.family;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Dialects;
import dado.schema.change.Change;
import dado.schema.change.Changes;
import dado.schema.dialect.Ddl;
import dado.schema.dialect.Statement;
import dado.schema.model.Column;
import dado.schema.model.Constraint;
import dado.schema.model.Engine;
import dado.schema.model.Id;
import dado.schema.model.Index;
import dado.schema.model.Name;
import dado.schema.model.Options;
import dado.schema.model.Schema;
import dado.schema.model.Table;
import dado.schema.model.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is written differs with the version that it is for.
class VersionsTest {

  private static final Name USERS = new Name("shop", "users");
  private static final Column ID = Column.of(Id.of("c", "id"), "id", "int", false);
  private static final Column NICK = Column.of(Id.of("c", "nick"), "nick", "varchar(20)", true);

  @Test
  void aColumnComesAtOnceOnlyWhereTheServerCan() {
    Column age = Column.of(Id.of("c", "age"), "age", "int", true);
    Change last = new Change.AddColumn(USERS, age, 2);
    Change first = new Change.AddColumn(USERS, age, 0);
    assertThat(sql(Engine.MYSQL, "8.0.11", last)).endsWith("ALGORITHM=INPLACE, LOCK=NONE");
    assertThat(sql(Engine.MYSQL, "8.0.20", last)).endsWith("ALGORITHM=INSTANT");
    assertThat(sql(Engine.MYSQL, "8.0.20", first)).endsWith("ALGORITHM=INPLACE, LOCK=NONE");
    assertThat(sql(Engine.MYSQL, "8.0.29", first)).endsWith("ALGORITHM=INSTANT");
  }

  @Test
  void aColumnIsRenamedInTheWordsOfTheServer() {
    Change rename = new Change.RenameColumn(USERS, "nick", "name");
    assertThat(sql(Engine.MYSQL, "5.7.40", rename)).contains("CHANGE COLUMN nick name varchar(20)");
    assertThat(sql(Engine.MYSQL, "8.4", rename)).contains("RENAME COLUMN nick TO name");
    assertThat(sql(Engine.MARIADB, "10.4.1", rename))
        .contains("CHANGE COLUMN nick name varchar(20)");
  }

  @Test
  void aCopyGoesOnBesideWritersFromMariadb112On() {
    Change wider = new Change.AlterColumn(USERS, ID, ID.withType("bigint"));
    assertThat(sql(Engine.MARIADB, "10.6", wider)).contains("ALGORITHM=COPY, LOCK=SHARED");
    assertThat(sql(Engine.MARIADB, "11.2", wider)).contains("ALGORITHM=COPY, LOCK=NONE");
  }

  @Test
  void whatAVersionLacksIsSaidAndNotWritten() {
    Change check = new Change.AddConstraint(USERS, new Constraint.Check("c", "`id` > 0"));
    assertThat(why(Engine.MYSQL, "8.0.15", check)).contains("8.0.16");
    assertThat(why(Engine.MYSQL, "8.0.16", check)).isEmpty();
    Index.Key lower = new Index.Key("lower(`nick`)", true, false, "");
    Change functional =
        new Change.AddIndex(
            USERS, Index.on("i", List.of("nick")).withColumns(List.of(lower), List.of()));
    assertThat(why(Engine.MYSQL, "8.0.12", functional)).contains("8.0.13");
    assertThat(why(Engine.MARIADB, "11.4", functional)).contains("MariaDB indexes columns");
    Change invisible =
        new Change.AlterColumn(USERS, NICK, NICK.withOptions(Options.of("invisible", "yes")));
    assertThat(why(Engine.MYSQL, "8.0.22", invisible)).contains("8.0.23");
    Change unenforced =
        new Change.AddConstraint(
            USERS, new Constraint.Check("c", "`id` > 0", Options.of("enforced", "no")));
    assertThat(why(Engine.MARIADB, "11.4", unenforced)).contains("always enforced");
    Change partial =
        new Change.AddIndex(
            USERS, Index.on("i", List.of("nick")).withWhere(Optional.of("nick IS NOT NULL")));
    assertThat(why(Engine.MYSQL, "9.7", partial)).contains("partial");
  }

  private static Schema schema() {
    Table users =
        new Table(
            Id.of("t", "users"),
            USERS,
            List.of(ID, NICK),
            List.of(new Constraint.PrimaryKey("", List.of("id"))),
            List.of(),
            "");
    return Schema.empty(Engine.MYSQL).withTables(List.of(users));
  }

  private static String sql(Engine engine, String version, Change change) {
    Schema schema = schema();
    List<Statement> statements =
        Dialects.of(engine, Version.parse(version))
            .ddl()
            .statements(change, schema, Changes.apply(schema, List.of(change)));
    return statements.getFirst().sql();
  }

  private static String why(Engine engine, String version, Change change) {
    Schema schema = schema();
    return Dialects.of(engine, Version.parse(version))
        .ddl()
        .unsupported(change, schema, Changes.apply(schema, List.of(change)))
        .map(Ddl.Unsupported::why)
        .orElse("");
  }
}

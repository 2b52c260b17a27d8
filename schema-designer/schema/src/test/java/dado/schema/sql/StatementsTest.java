package dado.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.Engine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementsTest {

  private static List<String> split(Engine engine, String text) {
    return Statements.split(engine, text).stream().map(SqlStatement::text).toList();
  }

  @Test
  void splitsAtSemicolonsOutsideOfQuotes() {
    assertThat(split(Engine.POSTGRESQL, " ;; select ';' ; -- no; \n do $$ a; b $$ ;/* ; */"))
        .containsExactly("select ';'", "do $$ a; b $$");
  }

  @Test
  void keepsAnAtomicBodyWhole() {
    String function =
        "create or replace function f() returns int language sql begin atomic select case when true"
            + " then 1 end; select 2; end";
    assertThat(split(Engine.POSTGRESQL, function + "; select 1"))
        .containsExactly(function, "select 1");
  }

  @Test
  void beginOfATransactionIsAStatementOfItsOwn() {
    assertThat(split(Engine.POSTGRESQL, "begin; select 1; end; select 2")).hasSize(4);
    assertThat(split(Engine.MYSQL, "begin; select 1; commit")).hasSize(3);
    assertThat(split(Engine.SQLITE, "begin; select 1; end")).hasSize(3);
  }

  @Test
  void keepsARuleWhole() {
    String rule = "create rule r as on insert to t do also (delete from a; delete from b)";
    assertThat(split(Engine.POSTGRESQL, rule + ";select 1")).containsExactly(rule, "select 1");
  }

  @Test
  void keepsASqliteTriggerWhole() {
    String trigger =
        "create trigger if not exists g after insert on t begin update t set a = case when 1 then 2"
            + " end; delete from u; end";
    assertThat(split(Engine.SQLITE, trigger + "; select 1")).containsExactly(trigger, "select 1");
  }

  @Test
  void keepsAMysqlProcedureWholeWithoutDelimiter() {
    String procedure =
        "create procedure p() begin if 1 then select 1; end if; case 1 when 1 then select 2; end"
            + " case; begin select case when 1 then 1 end; end; while 0 do select 1; end while; end";
    assertThat(split(Engine.MYSQL, procedure + "; select 1"))
        .containsExactly(procedure, "select 1");
  }

  @Test
  void obeysDelimiter() {
    String text =
        "delimiter $$\ncreate procedure p() begin select 1; end$$\ndelimiter ;\nselect 1; select 2";
    assertThat(split(Engine.MARIADB, text))
        .containsExactly("create procedure p() begin select 1; end", "select 1", "select 2");
  }

  @Test
  void executableCommentIsAStatement() {
    assertThat(Statements.split(Engine.MYSQL, "/*!50003 drop table t */; /* no */;"))
        .singleElement()
        .extracting(SqlStatement::kind)
        .isEqualTo(SqlStatement.Kind.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"0,a", "7,a", "8,a", "9,b", "10,b", "17,b", "18,b", "19,c", "20,c", "40,c"})
  void findsTheStatementAtTheCaret(int caret, String column) {
    String text = "select a;select b;\n\nselect c;  ";
    assertThat(Statements.at(Engine.SQLITE, text, caret))
        .hasValueSatisfying(s -> assertThat(s.text()).isEqualTo("select " + column));
  }

  @Test
  void findsNoStatementInAnEmptyText() {
    assertThat(Statements.at(Engine.SQLITE, " ; -- nothing", 3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '^',
      value = {
        "READS ¦ POSTGRESQL ¦ select 1",
        "READS ¦ POSTGRESQL ¦ (select 1) union select 2",
        "READS ¦ POSTGRESQL ¦ with a as (select 1) select * from a",
        "READS ¦ POSTGRESQL ¦ table t",
        "READS ¦ POSTGRESQL ¦ values (1)",
        "READS ¦ POSTGRESQL ¦ select replace(a, 'b', 'insert into') from t",
        "READS ¦ POSTGRESQL ¦ explain (costs off) delete from t",
        "READS ¦ POSTGRESQL ¦ show all",
        "WRITES ¦ POSTGRESQL ¦ with a as (delete from t returning *) select * from a",
        "WRITES ¦ POSTGRESQL ¦ select * into u from t",
        "WRITES ¦ POSTGRESQL ¦ select * from t for update",
        "WRITES ¦ POSTGRESQL ¦ select * from t for key share",
        "WRITES ¦ POSTGRESQL ¦ select nextval('s')",
        "WRITES ¦ POSTGRESQL ¦ select pg_catalog.\"nextval\"('s')",
        "UNKNOWN ¦ POSTGRESQL ¦ explain analyze select 1",
        "WRITES ¦ POSTGRESQL ¦ explain (analyze) update t set a = 1",
        "WRITES ¦ POSTGRESQL ¦ copy t to program 'x'",
        "UNKNOWN ¦ POSTGRESQL ¦ do $$ begin end $$",
        "UNKNOWN ¦ POSTGRESQL ¦ select 'a",
        "DEFINES ¦ POSTGRESQL ¦ create table t (a int)",
        "CONTROLS ¦ POSTGRESQL ¦ set role x",
        "CONTROLS ¦ POSTGRESQL ¦ begin read write",
        "WRITES ¦ MYSQL ¦ select 1 into outfile '/tmp/x'",
        "WRITES ¦ MYSQL ¦ select * from t lock in share mode",
        "UNKNOWN ¦ MYSQL ¦ select 1 /*!50000 into outfile 'x' */",
        "UNKNOWN ¦ MARIADB ¦ select 1 /*M!100000 , 2 */",
        "WRITES ¦ MARIADB ¦ analyze update t set a = 1",
        "READS ¦ MYSQL ¦ desc t",
        "READS ¦ SQLITE ¦ pragma main.table_info('t')",
        "READS ¦ SQLITE ¦ pragma journal_mode",
        "CONTROLS ¦ SQLITE ¦ pragma journal_mode = wal",
        "CONTROLS ¦ SQLITE ¦ pragma writable_schema=1",
        "READS ¦ SQLITE ¦ explain query plan delete from t",
        "WRITES ¦ SQLITE ¦ vacuum into 'x'",
        "CONTROLS ¦ SQLITE ¦ attach 'x' as y",
        "WRITES ¦ SQLITE ¦ with a as (select 1) insert into t select * from a",
        "WRITES ¦ SQLITE ¦ select load_extension('x')"
      })
  void saysThatAStatementReadsOnlyWhenItDoes(
      SqlStatement.Kind kind, Engine engine, String statement) {
    assertThat(Statements.split(engine, statement))
        .singleElement()
        .extracting(SqlStatement::kind)
        .isEqualTo(kind);
  }
}

package dado.plan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.format.PlanFormats;
import dado.plan.model.Query;
import dado.schema.model.Engine;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlanGroupsTest {

  @Test
  void leavesLiteralsAndParametersAside() {
    same(
        "SELECT * FROM orders WHERE id = ? and name = ?",
        "select * from orders where id = 17 and name = 'it''s'",
        "select *  from orders\n where id = $1 and name = E'a\\'b'",
        "Select * /* why */ from orders -- all\nwhere id = 1.5e-3 and name = $$a 'b'$$;");
  }

  @Test
  void takesAListForOneLiteralHoweverLongItIs() {
    same(
        "select 1 from t where a in (?)",
        "select 2 from t where a in (1, 2, 3)",
        "select 2 from t where a in ('a','b' ,  'c')",
        "select 2 from t where a in ($1,$2)");
  }

  @Test
  void keepsNumbersThatArePartOfNamesAndQuotedNamesAsTheyAre() {
    assertThat(PlanGroups.normalized(Engine.POSTGRESQL, "select T1.c2, \"It's 5\" from T1"))
        .isEqualTo("select t1.c2,\"It's 5\" from t1");
    assertThat(PlanGroups.normalized(Engine.MYSQL, "select `a 'b`, \"it's 5\" from t"))
        .isEqualTo("select `a 'b`,? from t");
  }

  @Test
  void keepsQueriesApartThatReadOtherTables() {
    assertThat(PlanGroups.normalized(Engine.POSTGRESQL, "select a from t where b = 1"))
        .isNotEqualTo(PlanGroups.normalized(Engine.POSTGRESQL, "select a from u where b = 1"));
  }

  @Test
  void groupsThePlansOfALogByTheirQuery() throws Exception {
    Query one = plan("select * from t where a = 1", "Seq Scan");
    Query two = plan("select * from u", "Seq Scan");
    Query three = plan("select  *  from T where a = 2", "Index Scan");
    Query four = plan("select * from t where a = 3", "Seq Scan");
    List<PlanGroup> groups = groups(one, two.withExecution(30), three.withExecution(2), four).all();
    assertThat(groups)
        .extracting(PlanGroup::query)
        .containsExactly("select * from t where a = ?", "select * from u");
    assertThat(groups.getFirst().plans()).isEqualTo(3);
    assertThat(groups.getFirst().shapes().values()).containsExactly(2, 1);
  }

  @Test
  void addsUpTheTimesOfAQueryAndKeepsItsWorstPlan() throws Exception {
    Query untimed = plan("select * from t where a = 1", "Seq Scan");
    Query quick = plan("select * from t where a = 2", "Seq Scan").withExecution(4);
    Query slow = plan("select * from t where a = 3", "Seq Scan").withExecution(20);
    Query other = plan("select * from u", "Seq Scan").withExecution(100);
    PlanGroups groups = groups(untimed, quick, slow, other);
    PlanGroup group = groups.all().getFirst();
    assertThat(group.totalMillis()).isEqualTo(24);
    assertThat(group.meanMillis()).hasValue(12);
    assertThat(group.worst()).isEqualTo(slow);
    assertThat(groups.costliest()).extracting(PlanGroup::plans).containsExactly(1, 3);
  }

  @Test
  void groupsPlansWithoutATextByTheirStructure() throws Exception {
    Query one = plan("", "Seq Scan");
    Query two = plan("", "Index Scan");
    Query three = plan("", "Seq Scan");
    assertThat(groups(one, two, three).all()).extracting(PlanGroup::plans).containsExactly(2, 1);
  }

  /// Whatever is taken out leaves nothing behind that would be taken out again.
  @Property
  void changesNothingInWhatIsNormalizedAlready(@ForAll("statements") String sql) {
    String once = PlanGroups.normalized(Engine.POSTGRESQL, sql);
    assertThat(PlanGroups.normalized(Engine.POSTGRESQL, once)).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> statements() {
    return Arbitraries.of(
            "select",
            " ",
            "\n",
            "t1",
            "A",
            "'x'",
            "''",
            "E'\\''",
            "$1",
            "$$b$$",
            "12",
            "1e-5",
            ",",
            "(",
            ")",
            "/* c */",
            "-- c\n",
            "\"It's\"",
            "=",
            "-",
            ";",
            "?",
            ".")
        .list()
        .ofMaxSize(20)
        .map(words -> String.join("", words));
  }

  private static void same(String first, String... others) {
    String expected = PlanGroups.normalized(Engine.POSTGRESQL, first);
    for (String other : others) {
      assertThat(PlanGroups.normalized(Engine.POSTGRESQL, other)).isEqualTo(expected);
    }
  }

  private static PlanGroups groups(Query... plans) {
    PlanGroups groups = new PlanGroups();
    List.of(plans).forEach(p -> groups.add(p, "log"));
    return groups;
  }

  private static Query plan(String sql, String type) throws Exception {
    return PlanFormats.parse(
        Engine.POSTGRESQL,
        sql,
        "[{\"Plan\": {\"Node Type\": \""
            + type
            + "\", \"Relation Name\": \"t\", \"Alias\": \"t\", \"Index Name\": \"i\"}}]");
  }
}

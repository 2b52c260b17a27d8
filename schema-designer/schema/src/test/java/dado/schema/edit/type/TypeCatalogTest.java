package dado.schema.edit.type;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Dialects;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import dado.schema.parse.DdlParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TypeCatalogTest {

  private static final Schema SHOP =
      DdlParser.parse(
              Engine.POSTGRESQL,
              """
              CREATE SCHEMA app;
              CREATE EXTENSION citext;
              CREATE TYPE order_status AS ENUM ('new', 'paid');
              CREATE TYPE app."Mood" AS ENUM ('sad');
              CREATE DOMAIN email AS text CHECK (VALUE ~ '@');
              """)
          .schema();

  @ParameterizedTest
  @EnumSource
  void takesWhatItOffers(Engine engine) {
    TypeCatalog types = TypeCatalog.of(Schema.empty(engine));
    assertThat(types.complete("")).hasSizeGreaterThan(20);
    assertThat(types.complete(""))
        .allSatisfy(c -> assertThat(types.check(c.text())).as(c.text()).isEmpty());
    assertThat(Dialects.of(engine).types().common())
        .allSatisfy(t -> assertThat(types.check(t)).as(t).isEmpty());
  }

  @Test
  void offersTheSchemasOwnTypesAndThoseOfItsExtensions() {
    TypeCatalog types = TypeCatalog.of(SHOP);
    assertThat(types.complete("ord"))
        .first()
        .isEqualTo(new TypeChoice("order_status", "enum: new, paid"));
    assertThat(types.complete("mood")).extracting(TypeChoice::text).containsExactly("app.\"Mood\"");
    assertThat(types.complete("ci")).extracting(TypeChoice::text).startsWith("citext");
    assertThat(types.complete("zone"))
        .extracting(TypeChoice::text)
        .contains("timestamp with time zone");
    assertThat(types.canonical("order_status")).isEqualTo("public.order_status");
    assertThat(types.canonical("order_status[]")).isEqualTo("public.order_status[]");
    assertThat(types.canonical("app.\"Mood\"")).isEqualTo("app.\"Mood\"");
    assertThat(types.canonical("varchar(20) collate \"C\""))
        .isEqualTo("character varying(20) COLLATE \"C\"");
    assertThat(types.check("email")).isEmpty();
    assertThat(types.check("citext")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POSTGRESQL | varchr | 0 | 6 | varchar
          POSTGRESQL | time stamp | 0 | 10 | timestamp
          POSTGRESQL | numeric(5000,2) | 8 | 12 |
          POSTGRESQL | varchar(10 | 7 | 10 |
          POSTGRESQL | text unsigned | 0 | 13 |
          POSTGRESQL | int[3][4 | 6 | 8 |
          POSTGRESQL | nvarchar(20) | 0 | 8 | text
          POSTGRESQL | varchar() | 7 | 9 |
          MYSQL | text[] | 4 | 6 |
          MYSQL | varchar | 0 | 7 | varchar(255)
          MYSQL | decimal(10,40) | 11 | 13 |
          MYSQL | enum(a,b) | 5 | 6 |
          MARIADB | jsonb | 0 | 5 | json
          SQLITE | txt | 0 | 3 | TEXT
          """)
  void saysWhereATypeIsWrongAndWhatWasMeant(
      Engine engine, String type, int start, int end, String suggestion) {
    TypeProblem problem = TypeCatalog.of(Schema.empty(engine)).check(type).orElseThrow();
    assertThat(problem.start()).as(problem.text()).isEqualTo(start);
    assertThat(problem.end()).as(problem.text()).isEqualTo(end);
    if (suggestion != null) {
      assertThat(problem.suggestions()).first().isEqualTo(suggestion);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POSTGRESQL | numeric(5,-2)
          POSTGRESQL | timestamp(3) with time zone
          POSTGRESQL | interval day to second(3)
          POSTGRESQL | int array
          POSTGRESQL | pg_catalog.int4
          POSTGRESQL | bit varying(8)[][3]
          MYSQL | int(10) unsigned zerofill
          MYSQL | varchar(20) character set latin1 collate latin1_bin
          MYSQL | set('a','b''c')
          MARIADB | uuid
          SQLITE | whatever people write here(7)
          SQLITE | VARCHAR(20) COLLATE NOCASE
          """)
  void takesWhatTheEngineTakes(Engine engine, String type) {
    assertThat(TypeCatalog.of(Schema.empty(engine)).check(type)).isEmpty();
  }
}

package dado.schema.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.Dialects;
import dado.schema.model.Engine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POSTGRESQL | int4           | integer                        | true",
        "POSTGRESQL | VARCHAR (50)   | character varying(50)          | true",
        "POSTGRESQL | timestamptz(3) | timestamp(3) with time zone    | true",
        "POSTGRESQL | decimal(10, 2) | numeric(10,2)                  | true",
        "POSTGRESQL | int8[]         | bigint[]                       | true",
        "POSTGRESQL | text           | text[]                         | false",
        "POSTGRESQL | timestamp      | timestamp with time zone       | false",
        "MYSQL      | int(11)        | integer                        | true",
        "MYSQL      | bool           | tinyint(1)                     | true",
        "MARIADB    | numeric(5, 2)  | decimal(5,2)                   | true",
        "MARIADB    | enum('A')      | enum('a')                      | false",
        "SQLITE     | varchar( 5 )   | VARCHAR( 5 )                   | true",
        "SQLITE     | TEXT           | INTEGER                        | false",
      })
  void knowsTheSpellingsOfAType(Engine engine, String one, String other, boolean same) {
    assertThat(Dialects.of(engine).types().same(one, other)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({"POSTGRESQL", "MYSQL", "MARIADB", "SQLITE"})
  void offersEachTypeOnce(Engine engine) {
    Types types = Dialects.of(engine).types();
    assertThat(types.common()).doesNotHaveDuplicates().allMatch(t -> types.same(t, t));
  }
}

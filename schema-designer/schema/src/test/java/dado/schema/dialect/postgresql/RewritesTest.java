package dado.schema.dialect.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said about rewrites is what the server does: a rewritten table has another file.
class RewritesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          character varying(50) | character varying(100)
          character varying(50) | text
          text                  | character varying
          text                  | character varying(20)
          character varying(50) | character varying(20)
          numeric(10,2)         | numeric(12,2)
          numeric(10,2)         | numeric
          numeric(10,2)         | numeric(12,3)
          numeric(10,2)         | numeric(8,2)
          integer               | bigint
          smallint              | integer
          cidr                  | inet
          json                  | jsonb
          character(5)          | character(10)
          real                  | double precision
          time(3) without time zone | time(6) without time zone
          timestamp(3) without time zone | timestamp(6) without time zone
          timestamp without time zone | timestamp(3) without time zone
          """)
  void saysWhatTheServerDoes(String from, String to) throws Exception {
    try (Database database = Database.of("CREATE TABLE t (c " + from + ")");
        Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      long before = file(statement);
      statement.execute("ALTER TABLE t ALTER COLUMN c TYPE " + to + Casts.using("c", from, to));
      assertThat(Rewrites.isRewrite(from, to)).isEqualTo(file(statement) != before);
    }
  }

  private static long file(Statement statement) throws Exception {
    try (ResultSet row = statement.executeQuery("SELECT pg_relation_filenode('t')")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Test
  void aDefaultIsVolatileWhenEachRowGetsItsOwn() {
    assertThat(Rewrites.isVolatile("gen_random_uuid()")).isTrue();
    assertThat(Rewrites.isVolatile("nextval('public.s'::regclass)")).isTrue();
    assertThat(Rewrites.isVolatile("public.\"my function\"(1)")).isTrue();
    assertThat(Rewrites.isVolatile("now()")).isFalse();
    assertThat(Rewrites.isVolatile("CURRENT_TIMESTAMP")).isFalse();
    assertThat(Rewrites.isVolatile("'f(x)'::character varying(20)")).isFalse();
    assertThat(Rewrites.isVolatile("(0)::numeric(10,2)")).isFalse();
  }
}

package dado.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.Engine;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlLexerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '^',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "POSTGRESQL ¦ select 'it''s' ¦ KEYWORD:select STRING:'it''s'",
        "POSTGRESQL ¦ 'a\\' b ¦ STRING:'a\\' IDENTIFIER:b",
        "POSTGRESQL ¦ E'a\\'b' ¦ STRING:E'a\\'b'",
        "POSTGRESQL ¦ $fn$ it's; $x$ $fn$ ¦ STRING:$fn$ it's; $x$ $fn$",
        "POSTGRESQL ¦ $1+$22 ¦ PARAMETER:$1 OPERATOR:+ PARAMETER:$22",
        "POSTGRESQL ¦ a$1 ¦ IDENTIFIER:a$1",
        "POSTGRESQL ¦ /* a /* b */ c */ x ¦ COMMENT:/* a /* b */ c */ IDENTIFIER:x",
        "POSTGRESQL ¦ a::int ¦ IDENTIFIER:a OPERATOR::: KEYWORD:int",
        "POSTGRESQL ¦ data ? 'k' ¦ IDENTIFIER:data OPERATOR:? STRING:'k'",
        "POSTGRESQL ¦ id=? ¦ IDENTIFIER:id OPERATOR:= PARAMETER:?",
        "POSTGRESQL ¦ U&\"d\\0061\" ¦ QUOTED_IDENTIFIER:U&\"d\\0061\"",
        "POSTGRESQL ¦ `x ¦ ERROR:` IDENTIFIER:x",
        "POSTGRESQL ¦ a->>'b'--c ¦ IDENTIFIER:a OPERATOR:->> STRING:'b' COMMENT:--c",
        "POSTGRESQL ¦ 1.5e-3 .5 0x1F 1_000 ¦ NUMBER:1.5e-3 NUMBER:.5 NUMBER:0x1F NUMBER:1_000",
        "POSTGRESQL ¦ 'open ; ¦ ERROR:'open ;",
        "MYSQL ¦ 'a\\'b' \"c\\\"d\" ¦ STRING:'a\\'b' STRING:\"c\\\"d\"",
        "MYSQL ¦ `a``b` # c ¦ QUOTED_IDENTIFIER:`a``b` COMMENT:# c",
        "MYSQL ¦ 5--3 ¦ NUMBER:5 OPERATOR:- OPERATOR:- NUMBER:3",
        "MYSQL ¦ @@global.x @y ¦ PARAMETER:@@global PUNCTUATION:. IDENTIFIER:x PARAMETER:@y",
        "MARIADB ¦ /* a /* b */ c ¦ COMMENT:/* a /* b */ IDENTIFIER:c",
        "MYSQL ¦ $$ ¦ IDENTIFIER:$$",
        "SQLITE ¦ [a b] `c` \"d\" ¦ QUOTED_IDENTIFIER:[a b] QUOTED_IDENTIFIER:`c` QUOTED_IDENTIFIER:\"d\"",
        "SQLITE ¦ ?12 :name @n $v ¦ PARAMETER:?12 PARAMETER::name PARAMETER:@n PARAMETER:$v",
        "SQLITE ¦ 'a\\' ¦ STRING:'a\\'",
        "SQLITE ¦ a<=b||c ¦ IDENTIFIER:a OPERATOR:<= IDENTIFIER:b OPERATOR:|| IDENTIFIER:c"
      })
  void cutsAsTheEngineDoes(Engine engine, String text, String expected) {
    assertThat(significant(engine, text)).isEqualTo(expected);
  }

  @Test
  void stringWithEscapesGoesOnAfterALineBreak() {
    assertThat(significant(Engine.POSTGRESQL, "E'a'\n'b\\'; drop table t;'"))
        .isEqualTo("STRING:E'a' STRING:'b\\'; drop table t;'");
  }

  @Test
  void carriageReturnEndsACommentInPostgresqlOnly() {
    assertThat(significant(Engine.POSTGRESQL, "--a\rb")).isEqualTo("COMMENT:--a IDENTIFIER:b");
    assertThat(significant(Engine.SQLITE, "--a\rb")).isEqualTo("COMMENT:--a\rb");
  }

  @Test
  void lexesAMegabyteOfTheWorstInAMoment() {
    List<String> worst =
        List.of("$a", "$a$", "/*", "E'a'\n", "?)", "- ", "--\n", "+", "''", "begin ", "(", "\n;");
    for (String piece : worst) {
      String text = piece.repeat(1_000_000 / piece.length());
      long start = System.nanoTime();
      for (Engine engine : Engine.values()) {
        Statements.split(engine, text);
      }
      assertThat(System.nanoTime() - start).as(piece).isLessThan(5_000_000_000L);
    }
  }

  private static String significant(Engine engine, String text) {
    return SqlLexer.tokens(engine, text).stream()
        .filter(t -> t.kind() != Token.Kind.WHITESPACE)
        .map(t -> t.kind() + ":" + t.in(text))
        .collect(Collectors.joining(" "));
  }
}

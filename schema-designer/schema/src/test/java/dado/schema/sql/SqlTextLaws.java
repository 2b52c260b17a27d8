package dado.schema.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dado.schema.model.Engine;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SqlTextLaws {

  private static final String[] PIECES = {
    "'",
    "\"",
    "`",
    "[",
    "]",
    "$",
    "$$",
    "$a$",
    "E'",
    "U&\"",
    "\\",
    "/*",
    "*/",
    "/*!",
    "--",
    "#",
    "\n",
    "\r",
    " ",
    ";",
    ";;",
    "delimiter ",
    "delimiter //\n",
    "//",
    "begin",
    " atomic ",
    " end ",
    "case ",
    " create trigger ",
    " create function ",
    "select ",
    "insert ",
    "x",
    "1",
    "1.e+",
    "0x",
    ".",
    "?",
    "?|",
    ":",
    "::",
    ":a",
    "@",
    "@@",
    "(",
    ")",
    "é",
    "日",
    "\uD83D",
    "\0",
    "\uFEFF",
    "+",
    "-",
    "<",
    "=>",
    "not "
  };

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> shaped =
        Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    return Arbitraries.oneOf(shaped, Arbitraries.strings().all().ofMaxLength(200));
  }

  @Property(tries = 5000)
  void tokensTileTheText(@ForAll Engine engine, @ForAll("texts") String text) {
    int at = 0;
    for (Token token : SqlLexer.tokens(engine, text)) {
      assertThat(token.start()).isEqualTo(at);
      assertThat(token.end()).isGreaterThan(at);
      at = token.end();
    }
    assertThat(at).isEqualTo(text.length());
  }

  @Property(tries = 5000)
  void splittingLosesNothing(@ForAll Engine engine, @ForAll("texts") String text) {
    boolean[] kept = new boolean[text.length()];
    int at = 0;
    for (SqlStatement statement : Statements.split(engine, text)) {
      assertThat(statement.start()).isGreaterThanOrEqualTo(at);
      at = statement.end();
      assertThat(statement.text()).isEqualTo(text.substring(statement.start(), at));
      java.util.Arrays.fill(kept, statement.start(), at, true);
    }
    SqlLexer.Scan scan = SqlLexer.scan(engine, text);
    for (int i = 0; i < scan.tokens().size(); i++) {
      Token token = scan.tokens().get(i);
      boolean needed = token.significant() && !scan.separators().get(i) && !scan.commands().get(i);
      assertThat(!needed || kept[token.start()]).as(token.in(text)).isTrue();
    }
  }

  @Property
  void theStatementAtACaretIsOneOfTheStatements(
      @ForAll Engine engine, @ForAll("texts") String text) {
    List<SqlStatement> all = Statements.split(engine, text);
    for (int caret = 0; caret <= text.length(); caret++) {
      var found = Statements.at(engine, text, caret);
      assertThat(found.isPresent()).isEqualTo(!all.isEmpty());
      found.ifPresent(s -> assertThat(all).contains(s));
    }
  }
}

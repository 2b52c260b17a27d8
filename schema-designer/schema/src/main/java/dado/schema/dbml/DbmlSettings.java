package dado.schema.dbml;

import dado.schema.dbml.DbmlToken.Kind;
import dado.schema.dbml.DbmlTree.Setting;
import dado.schema.dbml.DbmlTree.Value;
import dado.schema.text.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads settings in brackets.
record DbmlSettings(DbmlTokens tokens, DbmlRefs refs) {

  /// The settings that stand here; none where there is no bracket.
  List<Setting> all() {
    List<Setting> settings = new ArrayList<>();
    if (!tokens.accept("[")) {
      return settings;
    }
    while (!tokens.accept("]")) {
      settings.add(setting());
      if (!tokens.accept(",") && !tokens.peek().is("]")) {
        throw tokens.expected("\",\" or \"]\" behind a setting");
      }
    }
    return settings;
  }

  private Setting setting() {
    Spot spot = tokens.spot();
    String name = tokens.words();
    if (name.isEmpty()) {
      throw tokens.expected("a setting, such as not null or note: '…'");
    }
    if (!tokens.accept(":")) {
      return new Setting(name, new Value(Kind.WORD, ""), Optional.empty(), spot);
    }
    return name.equals("ref")
        ? new Setting(name, new Value(Kind.SIGN, ""), Optional.of(refs.inline()), spot)
        : new Setting(name, value(), Optional.empty(), spot);
  }

  private Value value() {
    String sign = tokens.accept("-") ? "-" : "";
    tokens.accept("+");
    Kind kind = tokens.peek().kind();
    return switch (kind) {
      case STRING, EXPRESSION, COLOR -> new Value(kind, tokens.take().text());
      case NUMBER -> new Value(kind, sign + tokens.take().text());
      case QUOTED -> new Value(kind, tokens.path("a name").toString());
      case WORD -> new Value(kind, word());
      case SIGN, END -> throw tokens.expected("the setting's value");
    };
  }

  /// Words such as `set null`, or a name such as `mood.happy`.
  private String word() {
    StringBuilder word = new StringBuilder(tokens.take().text());
    while (tokens.peek().kind() == Kind.WORD || tokens.peek().is(".")) {
      boolean dot = tokens.accept(".");
      word.append(dot ? "." : " ").append(tokens.name("a word"));
    }
    return word.toString();
  }
}

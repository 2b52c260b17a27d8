package dado.schema.dialect.family;

import dado.schema.dialect.Types;
import java.util.List;
import java.util.Locale;

/// Column types of MySQL and MariaDB.
public record FamilyTypes() implements Types {

  @Override
  public List<String> common() {
    return List.of(
        "bigint",
        "int",
        "varchar(255)",
        "text",
        "tinyint(1)",
        "datetime",
        "timestamp",
        "date",
        "decimal(12,2)",
        "json",
        "double",
        "char(36)",
        "blob",
        "time",
        "enum('a','b')");
  }

  @Override
  public boolean same(String a, String b) {
    return canonical(a).equals(canonical(b));
  }

  private static String canonical(String type) {
    String plain = type.strip().replaceAll("\\s+", " ").replaceAll(" ?([(),]) ?", "$1");
    String lower = plain.contains("'") ? plain : plain.toLowerCase(Locale.ROOT);
    return lower
        .replaceFirst("^(?:boolean|bool)$", "tinyint(1)")
        .replaceFirst("^integer\\b", "int")
        .replaceFirst("^(?:numeric|dec|fixed)\\b", "decimal")
        .replaceFirst("^(small|medium|big|)int\\(\\d+\\)", "$1int");
  }
}

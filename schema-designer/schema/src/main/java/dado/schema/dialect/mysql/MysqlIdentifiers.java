package dado.schema.dialect.mysql;

import dado.schema.dialect.Identifiers;
import dado.schema.dialect.family.FamilyIdentifiers;
import java.util.Set;

/// Names and strings in MySQL.
final class MysqlIdentifiers {

  /// The reserved words.
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          select from where order group table key index
          """
              .strip()
              .split("\\s+"));

  static final Identifiers INSTANCE = new FamilyIdentifiers(KEYWORDS);

  private MysqlIdentifiers() {}
}

package dado.plan.explain;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dado.schema.dialect.ConnectionSource;
import dado.schema.model.Engine;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// Runs on a MySQL named by DADO_MYSQL_URL (a JDBC URL whose user may create databases). It makes a
/// database of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MysqlExplainTest implements FamilyExplainContract {
  private String url = "";

  @BeforeAll
  void fill() throws SQLException {
    Optional<String> given = FamilyExplainContract.url("DADO_MYSQL_URL");
    assumeTrue(given.isPresent(), "DADO_MYSQL_URL names no MySQL");
    url = given.orElseThrow();
    FamilyExplainContract.execute(
        () -> DriverManager.getConnection(url),
        "drop database if exists dado_explain_test",
        "create database dado_explain_test");
    FamilyExplainContract.fill(source());
  }

  @Override
  public Engine engine() {
    return Engine.MYSQL;
  }

  @Override
  public ConnectionSource source() {
    return () ->
        DriverManager.getConnection(url.replaceFirst("(:\\d+)/\\w*", "$1/dado_explain_test"));
  }
}

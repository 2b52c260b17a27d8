package dado.plan.advise;

import dado.plan.explain.ExplainOptions;
import dado.plan.explain.Explainer;
import dado.plan.rule.Analysis;
import dado.schema.Dialects;
import dado.schema.dialect.ConnectionSource;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.model.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A small skewed shop: 95 of 100 orders are paid, customers differ in how much they buy.
record Shop(Engine engine, ConnectionSource source) {

  void fill() throws SQLException {
    String numbers =
        engine == Engine.SQLITE
            ? "(with recursive n(i) as (select 1 union all select i + 1 from n where i < %d) select i from n)"
            : "(select i from generate_series(1, %d) i)";
    execute(
        "create table customers (id integer primary key, email varchar(200), city varchar(50))",
        "create table orders (id integer primary key, customer_id integer, status varchar(10),"
            + " total integer, created_at varchar(20), note varchar(200))",
        "create table statuses (code varchar(10) primary key, label varchar(20))",
        "insert into customers select i, 'user' || i || '@example.org', 'city' || (i % 40) from "
            + numbers.formatted(5000)
            + " t",
        "insert into orders select i, 1 + (i * 7919) % 5000,"
            + " case when i % 20 = 0 then 'open' else 'paid' end, (i * 31) % 1000,"
            + " '2026-01-' || (10 + i % 20), 'note ' || i from "
            + numbers.formatted(40000)
            + " t",
        "insert into statuses values ('open', 'Open'), ('paid', 'Paid')",
        "create index orders_created_idx on orders (created_at)");
    if (engine == Engine.POSTGRESQL) {
      execute("analyze");
    }
  }

  Advice advise(String sql) throws Exception {
    Analysis analysis =
        Explainer.explain(engine, source, sql, ExplainOptions.ANALYZE, Progress.NONE);
    return Adviser.advise(engine, source, schema(), analysis, Progress.NONE);
  }

  Schema schema() throws SQLException {
    try (Connection connection = source.open()) {
      return Dialects.of(engine).catalog().read(connection, Progress.NONE);
    }
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = source.open();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}

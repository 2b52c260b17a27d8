package dado.plan.whatif.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dado.plan.explain.Watch;
import dado.plan.whatif.Database;
import dado.plan.whatif.Hypothetical;
import dado.plan.whatif.Planned;
import dado.schema.Engines;
import dado.schema.dialect.Progress;
import dado.schema.model.Engine;
import dado.schema.scratch.Scratch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabTruthTest {
  private Scratch scratch;
  private RealShop shop;

  @BeforeAll
  void fill() throws Exception {
    scratch = Engines.scratches(Engine.POSTGRESQL).open(Engine.POSTGRESQL, Progress.NONE);
    shop = new RealShop(scratch.connections());
    shop.fill();
  }

  @AfterAll
  void drop() {
    scratch.close();
  }

  @Test
  void truth() throws Exception {
    Database database = shop.database();
    long t0 = System.nanoTime();
    try (PostgresqlLab lab = PostgresqlLab.open(database, RealShop.tables(database), Progress.NONE)) {
      System.out.printf("open %d ms%n", (System.nanoTime() - t0) / 1000000);
      System.out.println(lab.where() + " " + lab.notes());
      List<Path> cases;
      try (Stream<Path> all = Files.list(RealShop.CASES)) {
        cases = all.filter(Files::isDirectory).sorted().toList();
      }
      long plans = 0; int n = 0;
      for (Path c : cases) {
        String sql = Files.readString(c.resolve("query.sql")).strip();
        List<Hypothetical> hs = new ArrayList<>();
        int i = 0;
        for (String line : Files.readAllLines(c.resolve("indexes.txt"))) {
          hs.add(IndexLine.read(line, c.getFileName().toString().replace('-', '_') + i++));
        }
        long a = System.nanoTime();
        var refused = lab.admit(hs);
        long b = System.nanoTime();
        if (!refused.isEmpty()) { System.out.println(c.getFileName() + " REFUSED " + refused); continue; }
        Planned none, with;
        long p0 = System.nanoTime();
        try {
        none = lab.plan(sql, Set.of(), Set.of());
        with = lab.plan(sql, new HashSet<>(hs), Set.of());
        } catch (Exception e) { System.out.println(c.getFileName() + " ERR " + e.getMessage()); continue; }
        plans += System.nanoTime() - p0; n += 2;
        try (Connection real = shop.source().open(); Watch w = Watch.over(real, Duration.ofSeconds(60), Progress.NONE); var st = real.createStatement()) {
          SealedPlanner rp = new SealedPlanner(real, w, true);
          Planned rn = Planning.of(rp.plan(sql), java.util.Map.of());
          long rb = 0;
          for (Hypothetical h : hs) { st.execute(IndexDdl.of(database).create(h).orElseThrow()); }
          for (Hypothetical h : hs) if (h.index().keys().stream().anyMatch(k->k.isExpression())) { st.execute("analyze " + h.table().local()); }
          Planned rw = Planning.of(rp.plan(sql), java.util.Map.of());
          for (Hypothetical h : hs) { try (var r = st.executeQuery("select pg_relation_size('" + h.index().name() + "')")) { r.next(); rb += r.getLong(1); } }
          for (Hypothetical h : hs) { st.execute("drop index " + h.index().name()); }
          long lb = 0; for (Hypothetical h : hs) lb += lab.bytes(h).orElse(0);
          String ls = Shape.of(with.query()), rs = Shape.of(rw.query());
          System.out.printf(Locale.ROOT, "%-24s none %s %.2f/%.2f  with %s %.2f/%.2f = %.3f  bytes %.2f  admit %d ms%n", c.getFileName(), Shape.of(none.query()).equals(Shape.of(rn.query())) ? "same" : "DIFF", none.cost(), rn.cost(), ls.equals(rs) ? "same" : "DIFF", with.cost(), rw.cost(), with.cost() / rw.cost(), (double) lb / rb, (b - a) / 1000000);
          try (var an = AnalyticPostgresql.open(database, Progress.NONE)) {
            var rf = an.admit(hs);
            if (!rf.isEmpty()) System.out.println("   analytic refused " + rf);
            else { long q0 = System.nanoTime(); Planned ap = an.plan(sql, new HashSet<>(hs), Set.of());
            System.out.printf(Locale.ROOT, "      analytic %.2f ratio %.3f used %d bytes %.2f %d us%n", ap.cost(), ap.cost() / rw.cost(), ap.used().size(), (double) an.bytes(hs.getFirst()).orElse(0)*hs.size()/rb, (System.nanoTime()-q0)/1000); }
          } catch (Exception e) { System.out.println("   analytic " + e.getMessage()); }
          if (!ls.equals(rs)) System.out.println("    lab  " + ls + "\n    real " + rs);
        }
      }
      System.out.printf("per plan %.2f ms%n", plans / 1e6 / n);
    }
    assertThat(database).isNotNull();
  }
}

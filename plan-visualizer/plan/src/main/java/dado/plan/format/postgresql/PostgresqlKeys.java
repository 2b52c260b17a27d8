package dado.plan.format.postgresql;

import dado.plan.model.Counter;
import dado.plan.model.Span;
import dado.plan.model.Unknown;
import dado.plan.syntax.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The keys that PostgreSQL 9.0 to 19 and its own extensions (auto_explain, pg_overexplain,
/// postgres_fdw, file_fdw) print.
final class PostgresqlKeys {
  private static final String BUFFERS = "I/O Read Time;I/O Write Time";

  private static final String STEP =
      """
      Node Type;Parent Relationship;Subplan Name;Strategy;Partial Mode;Operation;Parallel Aware
      Async Capable;Single Copy;Parallel Safe;Disabled;Disabled Nodes;Plan Node ID;Scan Direction
      Index Name;Relation Name;Schema;Alias;CTE Name;Tuplestore Name;Function Name;Function Call
      Table Function Name;Table Function Call;Custom Plan Provider;Command;Join Type;Inner Unique
      Startup Cost;Total Cost;Plan Rows;Plan Width;Actual Startup Time;Actual Total Time
      Actual Rows;Actual Loops;Output;Filter;Index Cond;Recheck Cond;Hash Cond;Merge Cond
      Join Filter;TID Cond;One-Time Filter;Order By;Run Condition;Conflict Filter
      Rows Removed by Filter;Rows Removed by Join Filter;Rows Removed by Index Recheck
      Rows Removed by Conflict Filter;Sort Key;Presorted Key;Group Key;Sort Method
      Sort Space Used;Sort Space Type;Hash Buckets;Original Hash Buckets;Hash Batches
      Original Hash Batches;Peak Memory Usage;Disk Usage;Planned Partitions;HashAgg Batches
      Cache Key;Cache Mode;Cache Hits;Cache Misses;Cache Evictions;Cache Overflows
      Estimated Capacity;Estimated Distinct Lookup Keys;Estimated Lookups;Estimated Hit Percent
      Average Prefetch Distance;Max Prefetch Distance;Prefetch Capacity;I/O Count;I/O Waits
      Average I/O Size;Average I/Os In Progress;Heap Fetches;Index Searches;Exact Heap Blocks
      Lossy Heap Blocks;Workers Planned;Workers Launched;Params Evaluated;Subplans Removed
      Sampling Method;Sampling Parameters;Repeatable Seed;Conflict Resolution
      Conflict Arbiter Indexes;Tuples Inserted;Conflicting Tuples;Tuples Updated;Tuples Deleted
      Tuples Skipped;Window;Storage;Maximum Storage;Remote SQL;Relations;Batch Size
      Remote Plans;Foreign File;Foreign File Size;Foreign Program;Scan RTI;Nominal RTI
      Exclude Relation RTI;Append RTIs;Child Append RTIs;RTIs;extParam;allParam;Elided Node Type
      Elided Node RTIs;Replaces;Plans;Workers;Grouping Sets;Target Tables;Full-sort Groups
      Pre-sorted Groups;I/O;Prefetch;JIT
      """;
  private static final String WORKER =
      """
      Worker Number;Actual Startup Time;Actual Total Time;Actual Rows;Actual Loops;Sort Method
      Sort Space Used;Sort Space Type;Peak Memory Usage;Disk Usage;HashAgg Batches;Hash Buckets
      Hash Batches;Cache Hits;Cache Misses;Cache Evictions;Cache Overflows;Exact Heap Blocks
      Lossy Heap Blocks;Index Searches;Average Prefetch Distance;Max Prefetch Distance
      Prefetch Capacity;I/O Count;I/O Waits;Average I/O Size;Average I/Os In Progress
      Full-sort Groups;Pre-sorted Groups;JIT;I/O;Prefetch;Heap Fetches
      """;
  private static final String WHOLE =
      """
      Query Text;Query Parameters;Query Identifier;Plan;Settings;Planning;Planning Time;Triggers
      Execution Time;Total Runtime;JIT;Serialization;PlannedStmt;Range Table;Unprunable RTIs
      Result RTIs;Supplied Plan Advice;Generated Plan Advice;Extensions Options
      """;
  private static final String INSIDE =
      """
      Functions;Options;Inlining;Optimization;Expressions;Deforming;Timing;Generation;Deform;Total
      Emission;Group Count;Sort Methods Used;Sort Space Memory;Sort Space Disk
      Average Sort Space Used;Peak Sort Space Used;Sort Key;Group Keys;Hash Keys;Relation Name
      Schema;Alias;Trigger Name;Constraint Name;Relation;Time;Calls;Output Volume;Format
      Memory Used;Memory Allocated;Command Type;Flags;Executor Parameter Types;Parse Location
      Relation OIDs;Subplans Needing Rewind;RTI;Kind;Inherited;In From Clause;Eref;Relation Kind
      Relation Lock Mode;Permission Info Index;Security Barrier;Lateral;Join Type
      JOIN USING Columns;WITH ORDINALITY;CTE Name;CTE Levels Up;CTE Self-Reference;ENR Name
      ENR Tuples;Subplan Name;Average Prefetch Distance;Max Prefetch Distance;Prefetch Capacity
      I/O Count;I/O Waits;Average I/O Size;Average I/Os In Progress
      """;

  private static final Set<String> TYPES =
      Set.of(
          """
          Result;ProjectSet;ModifyTable;Append;Merge Append;Recursive Union;BitmapAnd;BitmapOr
          Nested Loop;Merge Join;Hash Join;Seq Scan;Sample Scan;Gather;Gather Merge;Index Scan
          Index Only Scan;Bitmap Index Scan;Bitmap Heap Scan;Tid Scan;Tid Range Scan
          Subquery Scan;Function Scan;Table Function Scan;Values Scan;CTE Scan;WorkTable Scan
          Named Tuplestore Scan;Foreign Scan;Custom Scan;Materialize;Memoize;Sort
          Incremental Sort;Group;Aggregate;WindowAgg;Unique;SetOp;LockRows;Limit;Hash
          """
              .strip()
              .split("[;\n]"));

  private static final Set<String> OF_STEP = keys(STEP);
  private static final Set<String> OF_WORKER = keys(WORKER);
  private static final Set<String> OF_WHOLE = keys(WHOLE);
  private static final Set<String> OF_OTHERS = keys(INSIDE);
  private static final Map<String, String> BY_TAG = byTag();

  private PostgresqlKeys() {}

  private static Set<String> keys(String list) {
    Set<String> keys = new HashSet<>(Arrays.asList(list.replace('\n', ';').split(";")));
    Stream.of(Counter.values()).map(Counter::key).forEach(keys::add);
    keys.addAll(Arrays.asList(BUFFERS.split(";")));
    return keys;
  }

  private static Map<String, String> byTag() {
    Map<String, String> tags = new HashMap<>();
    for (Set<String> keys : List.of(OF_STEP, OF_WORKER, OF_WHOLE, OF_OTHERS)) {
      keys.forEach(k -> tags.put(k.replace(' ', '-').replace('/', '-'), k));
    }
    return tags;
  }

  /// The key that XML spells with dashes.
  static String ofTag(String tag) {
    String known = BY_TAG.get(tag);
    return known == null ? tag.replace('-', ' ') : known;
  }

  /// Whether it is a key of anything.
  static boolean isKnown(String key) {
    return BY_TAG.containsKey(key.replace(' ', '-').replace('/', '-'));
  }

  /// What stands in a plan and is not known.
  static List<Unknown> unknown(Fields whole, PostgresqlTree tree) {
    List<Unknown> found = new ArrayList<>();
    collect(whole, OF_WHOLE, 0, found);
    for (int i = 0; i < tree.fields().size(); i++) {
      Fields step = tree.fields().get(i);
      String type = tree.types().get(i);
      if (!TYPES.contains(type)) {
        found.add(new Unknown(i + 1, "Node Type: " + type, step.place("Node Type")));
      }
      collect(step, OF_STEP, i + 1, found);
    }
    return found;
  }

  private static void collect(Fields fields, Set<String> known, int node, List<Unknown> found) {
    for (Fields.Unread part : fields.unread()) {
      found.add(new Unknown(node, part.text(), part.place()));
    }
    for (String key : fields.keysOtherThan(known)) {
      found.add(new Unknown(node, key + ": " + fields.text(key), fields.place(key)));
    }
    for (Fields.Inner thing : fields.inner()) {
      if (!known.contains(thing.key())) {
        found.add(new Unknown(node, thing.key(), place(thing, fields)));
      } else if (!isElsewhere(thing.key())) {
        collect(thing.fields(), thing.key().equals("Workers") ? OF_WORKER : OF_OTHERS, node, found);
      }
    }
  }

  /// Steps are told of on their own, and names of settings are anybody's.
  private static boolean isElsewhere(String key) {
    return key.equals("Plans") || key.equals("Plan") || key.equals("Settings");
  }

  private static Span place(Fields.Inner thing, Fields around) {
    return thing.fields().place().isKnown() ? thing.fields().place() : around.place();
  }
}

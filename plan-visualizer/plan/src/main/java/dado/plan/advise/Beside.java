package dado.plan.advise;

import dado.plan.health.Weakness;
import java.util.List;

/// What an answer says beside the indexes that were tried.
///
/// @param notes what was left out, one sentence each
/// @param counsels rewrites, statistics to gather, and statements that need nothing
/// @param weaknesses what is wrong with the indexes that there are, or with keys that lack one
/// @param unplanned statements without a plan
record Beside(
    List<String> notes,
    List<Counselled> counsels,
    List<Weakness> weaknesses,
    List<Unplanned> unplanned) {}

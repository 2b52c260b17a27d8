package dado.plan.candidate;

/// Why no index is worth a try for a scan.
///
/// @param nodeId the scan
/// @param reason a sentence
public record NoCandidate(int nodeId, String table, String reason) {}

package dado.plan.advise;

/// An index that was considered and is not suggested.
///
/// @param index the table and columns, for people (`orders (customer_id)`), or the condition that
///   no index serves
/// @param reason why not, in one sentence
public record Rejected(String index, String reason) {}

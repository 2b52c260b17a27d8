package dado.plan.whatif.family;

import dado.schema.model.Name;
import dado.schema.model.Table;

/// A table of the clone.
///
/// @param original as it is in the user's database
/// @param name in the clone
/// @param factor rows of the original for one of the sample, at least 1
record SampledTable(Table original, Name name, double factor) {}

/// Indexes that may help a query, found from its plan without a database.
@NullMarked
package dado.plan.candidate;

import org.jspecify.annotations.NullMarked;

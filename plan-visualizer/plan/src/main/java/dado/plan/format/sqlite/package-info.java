/// Readers of SQLite's plans.
@NullMarked
package dado.plan.format.sqlite;

import org.jspecify.annotations.NullMarked;

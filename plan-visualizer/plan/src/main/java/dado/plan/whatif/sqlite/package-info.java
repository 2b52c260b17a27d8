/// Plans of SQLite on clones of its files in memory, with indexes that are not there.
@NullMarked
package dado.plan.whatif.sqlite;

import org.jspecify.annotations.NullMarked;

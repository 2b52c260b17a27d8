/// Tests of the clones of SQLite files.
@NullMarked
package dado.plan.whatif.sqlite;

import org.jspecify.annotations.NullMarked;

/// What SQLite knows of its rows, and what a sample tells.
@NullMarked
package dado.plan.statistics.sqlite;

import org.jspecify.annotations.NullMarked;

/// Statements run one at a time on one connection, with limits, and stopped when asked.
@NullMarked
package dado.bench.session;

import org.jspecify.annotations.NullMarked;

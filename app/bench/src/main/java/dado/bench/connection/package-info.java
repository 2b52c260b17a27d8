/// Targets that a person names, and connections to them that fail in sentences.
@NullMarked
package dado.bench.connection;

import org.jspecify.annotations.NullMarked;

/// Schemas from DDL text without an engine, as far as the text alone tells.
@NullMarked
package dado.schema.parse;

import org.jspecify.annotations.NullMarked;

/// Schemas of real programs, which nobody made for a test.
@NullMarked
package dado.schema.real;

import org.jspecify.annotations.NullMarked;

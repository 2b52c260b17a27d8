/// Input that is large, odd, broken or forbidden, on the real engines.
@NullMarked
package dado.schema.hard;

import org.jspecify.annotations.NullMarked;

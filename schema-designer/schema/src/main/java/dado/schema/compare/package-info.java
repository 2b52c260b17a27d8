/// Two schemas side by side, and what one takes over from the other, one difference at a time.
@NullMarked
package dado.schema.compare;

import org.jspecify.annotations.NullMarked;

/// Readers of what servers print, one a format.
@NullMarked
package dado.plan.format;

import org.jspecify.annotations.NullMarked;

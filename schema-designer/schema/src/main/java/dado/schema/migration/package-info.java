/// Changes as statements in both directions, with their risks, and the files that carry them.
@NullMarked
package dado.schema.migration;

import org.jspecify.annotations.NullMarked;

/// Older servers.
@NullMarked
package dado.schema.versions;

import org.jspecify.annotations.NullMarked;

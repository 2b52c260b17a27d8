/// Rules that judge what a migration does on any engine.
@NullMarked
package dado.schema.lint.migration;

import org.jspecify.annotations.NullMarked;

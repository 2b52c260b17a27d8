/// Rules that judge a schema as it is designed.
@NullMarked
package dado.schema.lint.design;

import org.jspecify.annotations.NullMarked;

/// Where files lie.
@NullMarked
package dado.schema.files;

import org.jspecify.annotations.NullMarked;

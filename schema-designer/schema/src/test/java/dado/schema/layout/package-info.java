/// Tests of the conventions of migration tools.
@NullMarked
package dado.schema.layout;

import org.jspecify.annotations.NullMarked;

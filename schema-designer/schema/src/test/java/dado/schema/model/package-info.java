/// Schemas for tests of everything that takes any schema.
@NullMarked
package dado.schema.model;

import org.jspecify.annotations.NullMarked;

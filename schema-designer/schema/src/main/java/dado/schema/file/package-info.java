/// The model file and its layout: a design as text for version control.
@NullMarked
package dado.schema.file;

import org.jspecify.annotations.NullMarked;

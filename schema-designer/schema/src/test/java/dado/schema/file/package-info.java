/// Tests of the model file and its layout.
@NullMarked
package dado.schema.file;

import org.jspecify.annotations.NullMarked;

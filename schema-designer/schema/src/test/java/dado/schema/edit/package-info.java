/// Tests of edits, documents and their history.
@NullMarked
package dado.schema.edit;

import org.jspecify.annotations.NullMarked;

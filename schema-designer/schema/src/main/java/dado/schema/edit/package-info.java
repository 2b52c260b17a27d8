/// What a person does to a design: acts as values, the document they change, and their history.
@NullMarked
package dado.schema.edit;

import org.jspecify.annotations.NullMarked;

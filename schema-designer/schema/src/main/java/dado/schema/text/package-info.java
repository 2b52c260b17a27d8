/// Places in texts that people write, and what there is to say about them.
@NullMarked
package dado.schema.text;

import org.jspecify.annotations.NullMarked;

/// Where Dado keeps its files on this machine.
@NullMarked
package dado.schema.files;

import org.jspecify.annotations.NullMarked;

/// Makes the product icon's bitmaps while Dado is built. Not part of the product.
@NullMarked
package dado.icons.build;

import org.jspecify.annotations.NullMarked;

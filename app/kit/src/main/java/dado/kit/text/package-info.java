/// What screens say, from resource bundles.
@NullMarked
package dado.kit.text;

import org.jspecify.annotations.NullMarked;

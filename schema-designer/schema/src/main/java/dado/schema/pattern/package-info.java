/// Proven ways to model what many schemas need, each as one act with its explanation.
@NullMarked
package dado.schema.pattern;

import org.jspecify.annotations.NullMarked;

/// The screens that show plans: diagram, outline, findings, suggestions, before and after.
@NullMarked
package dado.visualizer;

import org.jspecify.annotations.NullMarked;

/// Where Dado keeps its files, and the text that survives a crash.
@NullMarked
package dado.bench.journal;

import org.jspecify.annotations.NullMarked;

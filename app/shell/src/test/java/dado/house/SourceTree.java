package dado.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// What the compiler's parser sees in source files: methods with their lengths, types with their
/// docs.
record SourceTree(List<Method> methods, List<Type> types) {

  /// A method.
  ///
  /// @param lines of its body, braces included; 0 without one
  record Method(String file, String name, long lines) {}

  /// A public type at the top of a file.
  ///
  /// @param doc its documentation comment; empty without one
  record Type(String file, String name, String doc) {}

  static SourceTree of(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    SourceTree seen = new SourceTree(new ArrayList<>(), new ArrayList<>());
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(unit, docs, seen).scan(unit, null);
      }
    }
    return seen;
  }

  private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final DocTrees docs;
    private final SourceTree seen;
    private final String file;

    Scanner(CompilationUnitTree unit, DocTrees docs, SourceTree seen) {
      this.unit = unit;
      this.docs = docs;
      this.seen = seen;
      this.file = unit.getSourceFile().getName();
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      if (method.getBody() != null) {
        seen.methods.add(new Method(file, method.getName().toString(), lines(method.getBody())));
      }
      return super.visitMethod(method, null);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
      boolean top = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
      if (top && type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
        String doc = docs.getDocComment(getCurrentPath());
        seen.types.add(
            new Type(file, type.getSimpleName().toString(), doc == null ? "" : doc.strip()));
      }
      return super.visitClass(type, null);
    }

    private long lines(Tree tree) {
      SourcePositions positions = docs.getSourcePositions();
      LineMap map = unit.getLineMap();
      long first = map.getLineNumber(positions.getStartPosition(unit, tree));
      long last = map.getLineNumber(positions.getEndPosition(unit, tree));
      return last - first + 1;
    }
  }
}

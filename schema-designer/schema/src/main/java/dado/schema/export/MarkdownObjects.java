package dado.schema.export;

import dado.schema.model.CompositeType;
import dado.schema.model.Domain;
import dado.schema.model.EnumType;
import dado.schema.model.Extension;
import dado.schema.model.Grant;
import dado.schema.model.Name;
import dado.schema.model.Namespace;
import dado.schema.model.Options;
import dado.schema.model.OtherObject;
import dado.schema.model.Policy;
import dado.schema.model.Routine;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.List;
import java.util.Set;

/// What is in a schema besides tables, in a data dictionary.
record MarkdownObjects(Labels labels, StringBuilder out) {

  void write(List<SchemaObject> objects, Set<Name> tables) {
    for (SchemaObject.Kind kind : SchemaObject.Kind.values()) {
      List<SchemaObject> some = objects.stream().filter(o -> o.kind() == kind).toList();
      if (!some.isEmpty()) {
        out.append("\n## ").append(title(kind)).append('\n');
        some.forEach(o -> object(o, tables));
      }
    }
  }

  private static String title(SchemaObject.Kind kind) {
    return switch (kind) {
      case NAMESPACE -> "Schemas";
      case EXTENSION -> "Extensions";
      case ENUM -> "Enums";
      case COMPOSITE -> "Composite types";
      case DOMAIN -> "Domains";
      case SEQUENCE -> "Sequences";
      case ROUTINE -> "Functions and procedures";
      case VIEW -> "Views";
      case TRIGGER -> "Triggers";
      case POLICY -> "Policies";
      case GRANT -> "Grants";
      case OTHER -> "Other objects";
    };
  }

  static String anchor(SchemaObject object) {
    return (object.kind().title() + "-" + object.name() + "-" + object.discriminator())
        .replaceAll("[^\\p{L}\\p{N}]+", "-")
        .replaceFirst("-$", "");
  }

  private void object(SchemaObject object, Set<Name> tables) {
    out.append("\n<a id=\"").append(anchor(object)).append("\"></a>\n\n### ");
    out.append(MarkdownText.heading(labels.title(object.name()))).append("\n\n");
    switch (object) {
      case Namespace n -> said(n.comment(), n.options());
      case Extension e -> {
        line("version", e.version());
        said(e.comment(), Options.NONE);
      }
      case EnumType e -> {
        e.labels().forEach(l -> out.append("- ").append(MarkdownText.code(l)).append('\n'));
        out.append('\n');
        said(e.comment(), e.options());
      }
      case CompositeType c -> {
        c.attributes().forEach(a -> line(a.name(), a.type()));
        said(c.comment(), c.options());
      }
      case Domain d -> domain(d);
      case Sequence s -> sequence(s);
      case Routine r -> {
        line(r.what().toLowerCase(java.util.Locale.ROOT), "(" + r.arguments() + ")");
        defined(r.definition(), r.comment(), r.options());
      }
      case View v -> view(v);
      case Trigger t -> {
        on(t.table(), tables);
        defined(t.definition(), t.comment(), t.options());
      }
      case Policy p -> policy(p, tables);
      case Grant g -> grant(g);
      case OtherObject o -> {
        line("kind", o.what());
        defined(o.definition(), o.comment(), Options.NONE);
      }
    }
  }

  private void line(String word, String value) {
    if (!value.isEmpty()) {
      out.append("- ").append(MarkdownText.plain(word)).append(": ");
      out.append(MarkdownText.code(value)).append('\n');
    }
  }

  private void said(String comment, Options options) {
    options.values().forEach(this::line);
    out.append(comment.isEmpty() ? "" : "\n" + MarkdownText.line(comment) + "\n");
  }

  private void defined(String definition, String comment, Options options) {
    said(comment, options);
    out.append(definition.isEmpty() ? "" : "\n" + MarkdownText.block(definition));
  }

  private void on(Name table, Set<Name> tables) {
    String title = MarkdownText.plain(labels.title(table).replaceAll("\\s+", " "));
    boolean known = tables.contains(table);
    out.append("- on: ").append(known ? "[" + title + "](#" + labels.id(table) + ")" : title);
    out.append('\n');
  }

  private void domain(Domain domain) {
    line("type", domain.type());
    line("null", domain.nullable() ? "yes" : "no");
    line("default", domain.defaultValue().orElse(""));
    domain.checks().forEach(c -> line("check " + c.name(), c.expression()));
    said(domain.comment(), domain.options());
  }

  private void sequence(Sequence sequence) {
    line("type", sequence.type());
    sequence.ownedBy().ifPresent(o -> line("owned by", labels.title(o.table()) + "." + o.column()));
    said(sequence.comment(), sequence.options());
  }

  private void view(View view) {
    out.append(view.materialized() ? "- materialized\n" : "");
    view.indexes()
        .forEach(i -> out.append("- index ").append(MarkdownDictionary.index(i)).append('\n'));
    defined(view.definition(), view.comment(), view.options());
  }

  private void policy(Policy policy, Set<Name> tables) {
    on(policy.table(), tables);
    line("for", policy.command());
    line("kind", policy.permissive() ? "permissive" : "restrictive");
    line("to", String.join(", ", policy.roles()));
    line("using", policy.using().orElse(""));
    line("with check", policy.check().orElse(""));
    said(policy.comment(), Options.NONE);
  }

  private void grant(Grant grant) {
    line("on", grant.on());
    line("to", grant.grantee());
    line("may", String.join(", ", grant.privileges()));
    line("and may grant it", grant.grantable() ? "yes" : "");
  }
}

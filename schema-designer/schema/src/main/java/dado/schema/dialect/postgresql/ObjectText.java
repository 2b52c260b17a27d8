package dado.schema.dialect.postgresql;

import dado.schema.model.CompositeType;
import dado.schema.model.Domain;
import dado.schema.model.EnumType;
import dado.schema.model.Extension;
import dado.schema.model.Grant;
import dado.schema.model.Name;
import dado.schema.model.Namespace;
import dado.schema.model.OtherObject;
import dado.schema.model.Policy;
import dado.schema.model.Routine;
import dado.schema.model.Schema;
import dado.schema.model.SchemaObject;
import dado.schema.model.Sequence;
import dado.schema.model.Trigger;
import dado.schema.model.View;
import java.util.List;

/// Objects besides tables as PostgreSQL's SQL.
record ObjectText(Target target) {

  List<String> add(SchemaObject object, Schema before) {
    return switch (object) {
      case Namespace n -> new NamespaceText(target).add(n);
      case Extension e -> new ExtensionText(target).add(e);
      case EnumType e -> new EnumText(target).add(e);
      case CompositeType c -> new CompositeText(target).add(c);
      case Domain d -> new DomainText(target).add(d);
      case Sequence s -> new SequenceText(target).add(s, before);
      case Routine r -> new RoutineText(target).add(r);
      case View v -> new ViewText(target).add(v);
      case Trigger t -> new TriggerText(target).add(t);
      case Policy p -> new PolicyText(target).add(p);
      case Grant g -> new GrantText(target).add(g);
      case OtherObject o -> new OtherText(target).add(o);
    };
  }

  List<String> drop(SchemaObject object) {
    return switch (object) {
      case Namespace n -> new NamespaceText(target).drop(n);
      case Extension e -> List.of("DROP EXTENSION " + target.quote(e.name().local()));
      case EnumType e -> List.of("DROP TYPE " + target.quote(e.name()));
      case CompositeType c -> List.of("DROP TYPE " + target.quote(c.name()));
      case Domain d -> List.of("DROP DOMAIN " + target.quote(d.name()));
      case Sequence s -> List.of(new SequenceText(target).drop(s));
      case Routine r -> List.of("DROP " + new RoutineText(target).signature(r, r.name()));
      case View v -> List.of(new ViewText(target).drop(v));
      case Trigger t -> List.of(new TriggerText(target).drop(t));
      case Policy p -> List.of(new PolicyText(target).drop(p));
      case Grant g -> new GrantText(target).drop(g);
      case OtherObject o -> List.of(new OtherText(target).drop(o));
    };
  }

  /// The statements that make one object into another of the same key.
  List<String> alter(SchemaObject old, SchemaObject wanted, Schema before, Schema after) {
    return switch (old) {
      case Namespace n when wanted instanceof Namespace m -> new NamespaceText(target).alter(n, m);
      case Extension e when wanted instanceof Extension f -> new ExtensionText(target).alter(e, f);
      case EnumType e when wanted instanceof EnumType f ->
          new EnumText(target).alter(e, f, before, after);
      case CompositeType c when wanted instanceof CompositeType d ->
          new CompositeText(target).alter(c, d, before, after);
      case Domain d when wanted instanceof Domain e ->
          new DomainText(target).alter(d, e, before, after);
      case Sequence s when wanted instanceof Sequence t ->
          new SequenceText(target).alter(s, t, after);
      case Routine r when wanted instanceof Routine s -> new RoutineText(target).alter(r, s, after);
      case View v when wanted instanceof View w -> new ViewText(target).alter(v, w, after);
      case Trigger t when wanted instanceof Trigger u -> new TriggerText(target).alter(t, u);
      case Policy p when wanted instanceof Policy q -> new PolicyText(target).alter(p, q);
      case Grant g when wanted instanceof Grant h -> new GrantText(target).alter(g, h);
      case OtherObject o when wanted instanceof OtherObject p -> new OtherText(target).alter(o, p);
      default ->
          throw new IllegalArgumentException(
              "A " + old.kind().title() + " cannot become a " + wanted.kind().title() + ".");
    };
  }

  List<String> rename(SchemaObject object, Name to) {
    TableText names = new TableText(target);
    Name from = object.name();
    return switch (object) {
      case Namespace n ->
          List.of(
              "ALTER SCHEMA "
                  + target.quote(from.local())
                  + " RENAME TO "
                  + target.quote(to.local()));
      case Extension e ->
          List.of(
              "ALTER EXTENSION "
                  + target.quote(from.local())
                  + " SET SCHEMA "
                  + target.quote(to.schema()));
      case EnumType e -> names.rename("TYPE", from, to);
      case CompositeType c -> names.rename("TYPE", from, to);
      case Domain d -> names.rename("DOMAIN", from, to);
      case Sequence s -> names.rename("SEQUENCE", from, to);
      case Routine r -> new RoutineText(target).rename(r, to);
      case View v -> names.rename(ViewText.kind(v), from, to);
      case Trigger t -> List.of(new TriggerText(target).rename(t, to));
      case Policy p -> List.of(new PolicyText(target).rename(p, to));
      case Grant g -> List.of();
      case OtherObject o -> new OtherText(target).rename(o, to);
    };
  }
}

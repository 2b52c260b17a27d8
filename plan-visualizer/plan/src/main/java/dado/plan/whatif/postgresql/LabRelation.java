package dado.plan.whatif.postgresql;

import dado.schema.model.Name;

/// A table or index of the lab.
///
/// @param table of an index; its own name otherwise
/// @param kind as in `pg_class.relkind`
/// @param file the number of the file that the server made for it
record LabRelation(long oid, Name name, Name table, char kind, String method, long file) {

  boolean isIndex() {
    return kind == 'i' || kind == 'I';
  }
}

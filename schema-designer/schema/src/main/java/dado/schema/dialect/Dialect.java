package dado.schema.dialect;

import dado.schema.model.Engine;

/// All that differs between one engine and the others.
public record Dialect(
    Engine engine, Identifiers identifiers, Types types, Ddl ddl, Catalog catalog) {}

package dado.schema.dialect;

import dado.schema.change.Change;

/// One SQL statement of a migration, as a dialect writes it.
///
/// @param sql the text, without a closing semicolon
/// @param cause the change that asked for it
/// @param transactional whether the engine can run it inside a transaction and take it back
public record Statement(String sql, Change cause, boolean transactional) {}

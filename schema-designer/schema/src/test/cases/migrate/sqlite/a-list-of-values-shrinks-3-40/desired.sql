CREATE TABLE tasks (id INTEGER PRIMARY KEY, state TEXT NOT NULL DEFAULT 'open', CONSTRAINT states CHECK (state IN ('open', 'done')));

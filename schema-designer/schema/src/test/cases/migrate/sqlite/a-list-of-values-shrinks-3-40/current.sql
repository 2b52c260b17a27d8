CREATE TABLE tasks (id INTEGER PRIMARY KEY, state TEXT NOT NULL DEFAULT 'open', CONSTRAINT states CHECK (state IN ('open', 'late', 'done')));

INSERT INTO tasks VALUES (1, 'open'), (2, 'done');

CREATE TABLE tasks (id INTEGER PRIMARY KEY, state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done')));

INSERT INTO tasks VALUES (1, 'open'), (2, 'done');

CREATE TABLE [my table] (`a b` INTEGER PRIMARY KEY, "c""d" TEXT, 'e f' TEXT DEFAULT 'x', [g] REFERENCES [my table] (`a b`), CONSTRAINT `k 1` CHECK ([c"d] <> `e f`));

CREATE INDEX [my index] ON "my table" ([c"d], `e f` DESC);

CREATE VIEW `my view` AS SELECT [a b], "c""d", `e f` FROM [my table];

INSERT INTO [my table] VALUES (1, 'p', 'q', NULL), (2, 'r', 's', 1);

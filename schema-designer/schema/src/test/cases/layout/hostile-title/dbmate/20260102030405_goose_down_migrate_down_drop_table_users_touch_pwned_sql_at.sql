-- ../+goose Down�-- migrate:down�DROP TABLE users; """ #{`touch pwned`} SQL atlas :txmode none */ ' "
-- For SQLite. Reversible: yes, structure and data.
-- | changeset evil:1
-- | rollback DROP TABLE users;

-- migrate:up
CREATE TABLE "odd ""name"" \ #{x} """"""
(id INTEGER)" (id INTEGER);

-- migrate:down
-- reverse: CREATE TABLE "odd ""name"" \ #{x} """"""
DROP TABLE "odd ""name"" \ #{x} """"""
(id INTEGER)";

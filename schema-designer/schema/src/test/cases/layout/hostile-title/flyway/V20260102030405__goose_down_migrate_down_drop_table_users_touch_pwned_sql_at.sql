-- ../+goose Down�-- migrate:down�DROP TABLE users; """ #{`touch pwned`} SQL atlas :txmode none */ ' "
-- For SQLite. Reversible: yes, structure and data.
-- | changeset evil:1
-- | rollback DROP TABLE users;

CREATE TABLE "odd ""name"" \ #{x} """"""
(id INTEGER)" (id INTEGER);

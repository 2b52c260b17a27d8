-- ../+goose Down�-- migrate:down�DROP TABLE users; """ #{`touch pwned`} SQL atlas :txmode none */ ' "
-- For SQLite. Reversible: yes, structure and data.
-- | changeset evil:1
-- | rollback DROP TABLE users;

-- +goose Up
CREATE TABLE "odd ""name"" \ #{x} """"""
(id INTEGER)" (id INTEGER);

-- +goose Down
-- reverse: CREATE TABLE "odd ""name"" \ #{x} """"""
DROP TABLE "odd ""name"" \ #{x} """"""
(id INTEGER)";

--liquibase formatted sql
-- ../+goose Down�-- migrate:down�DROP TABLE users; """ #{`touch pwned`} SQL atlas :txmode none */ ' "
-- For SQLite. Reversible: yes, structure and data.
-- | changeset evil:1
-- | rollback DROP TABLE users;

--changeset dado:20260102030405 dbms:sqlite stripComments:false
CREATE TABLE "odd ""name"" \ #{x} """"""
(id INTEGER)" (id INTEGER);
--rollback DROP TABLE "odd ""name"" \ #{x} """"""
--rollback (id INTEGER)";

-- weight: 9
-- why: a parameter that may be missing: one plan for both, and it reads all
-- naive: CREATE INDEX ON orders (user_id);
-- expect: rewrite
select count(*), max(note) from orders where user_id = coalesce(@user, user_id);

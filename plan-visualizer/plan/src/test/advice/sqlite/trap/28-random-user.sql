-- weight: 3
-- why: the condition is another one for each row
-- naive: CREATE INDEX ON orders (user_id);
-- expect: none
select id, note from orders where user_id = 1 + abs(random() + id) % 1000;

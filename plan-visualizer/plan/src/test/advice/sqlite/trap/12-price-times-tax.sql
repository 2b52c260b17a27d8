-- weight: 3
-- why: arithmetic on the column: the column belongs alone on one side
-- naive: CREATE INDEX ON products (price);
-- expect: rewrite
select id, name from products where price * 1.19 > 2300;

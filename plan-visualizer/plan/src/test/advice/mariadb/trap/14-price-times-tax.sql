-- weight: 3
-- why: arithmetic on the column
-- naive: CREATE INDEX ON products (price);
-- expect: rewrite
select id, name from products where price * 1.19 > 2300;

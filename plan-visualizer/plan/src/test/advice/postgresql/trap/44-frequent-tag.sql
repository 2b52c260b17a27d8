-- weight: 3
-- why: 70 % of the products are on sale
-- naive: CREATE INDEX ON products USING gin (tags);
-- expect: none
select id, name, description from products where tags @> array['sale'];
